import { expect, test } from 'vitest';
import { analyse, isSame } from '../mentions/analyse.test-help.ts';

// First words, later words, and whether both mean one thing.
const LINKS: readonly (readonly [string, string, string, boolean])[] = [
  ['وصل محمد الجندلي.\nقال الجندلي إن الوضع هادئ', 'محمد الجندلي', 'الجندلي', true],
  ['تقدم الجيش الليبي.\nوقصف الجيش المواقع', 'الجيش الليبي', 'الجيش', true],
  ['أعلن تنظيم داعش الهجوم.\nوقال التنظيم إنه مستمر', 'داعش', 'التنظيم', true],
  ['وصلت إلى ليبيا المساعدات.\nتشهد البلاد حربا', 'ليبيا', 'البلاد', true],
  ['شهدت العاصمة طرابلس هدوءا', 'العاصمة', 'طرابلس', true],
  ['سيطروا على مدينة درنة.\nوقصفوا المدينة', 'درنة', 'المدينة', true],
  ['قال مصدر أمني إنه هرب.\nوأضاف المصدر أنه قتل', 'مصدر أمني', 'المصدر', true],
  ['قال مصدر أمني إنه هرب.\nوقال مصدر عسكري إنه قتل', 'مصدر أمني', 'مصدر عسكري', false],
  ['زار وزير الدفاع الأميركي بغداد.\nوطمأن الوزير العراقي ضيفه', 'بغداد', 'بغداد', true],
  ['نشر المكتب بيانا.\nوأضاف البيان أن', 'بيانا', 'البيان', true],
  ['مقتل 7 جنود ليبيين\nقتل سبعة جنود ليبيين أمس', '7 جنود ليبيين', 'سبعة جنود ليبيين', true],
  ['حذرت واشنطن من ذلك.\nورفضت الولايات المتحدة العرض', 'واشنطن', 'الولايات المتحدة', true],
  ['قال جوناس هلستروم إنه يدعم.\nوأضاف جوناس أن', 'جوناس هلستروم', 'جوناس', true],
];

test.each(LINKS)('%s', (text, first, second, same) => {
  expect(isSame(text, first, second)).toBe(same);
});

test('two sides make a group', () => {
  const text = 'بحث الجيش الليبي وحكومة الوفاق الهدنة.\nواتفق الجانبان على اللقاء';
  const { entities } = analyse(text);
  const pair = entities.find(({ nameAr }) => nameAr === 'الجانبان');
  expect(pair?.members).toHaveLength(2);
});

test('an entity bears its fullest name, typos mended', () => {
  const { entities } = analyse('أطلق الحيش الليبي العملية');
  expect(entities.map(({ nameAr }) => nameAr)).toContain('الجيش الليبي');
});
