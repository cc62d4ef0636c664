import { expect, test } from 'vitest';
import { phrasesOf } from './analyse.test-help.ts';

// Phrases that must be among the candidates, and phrases that must not.
const PHRASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['قتل 40 شخصا أمس', ['GRP 40 شخصا'], ['GRP شخصا']],
  ['قتل عدد من المدنيين', ['GRP المدنيين'], ['GRP عدد من المدنيين']],
  ['اعتقل ثلاثة من مسلحيها', ['GRP ثلاثة من مسلحيها'], []],
  ['أصيب 13 آخرون بجروح', ['GRP 13 آخرون'], []],
  ['قال مصدر عسكري قريب من الاجتماع', ['PER مصدر عسكري'], ['PER مصدر عسكري قريب']],
  ['انسحبت القوات الموالية للحكومة', ['ORG القوات'], ['ORG القوات الموالية']],
  ['نشر المكتب الإعلامي للجيش بيانا', ['ORG المكتب الإعلامي للجيش', 'DOC بيانا'], []],
  ['أكد الناطق الرسمي باسم الجيش أن', ['PER الناطق الرسمي باسم الجيش'], []],
  ['في ثاني أكبر مدينة في البلاد', ['GPE ثاني أكبر مدينة'], ['GPE مدينة']],
  ['نفذ أحد أعضائها الهجوم', ['PER أحد أعضائها'], []],
  ['أسفر عن مقتل فلسطيني بالرصاص', ['PER فلسطيني'], []],
  ['شن هجوما إسرائيليا', [], ['PER إسرائيليا']],
  ['اشتبكت فصائل مسلحة متنافسة', ['GRP فصائل مسلحة متنافسة'], ['PER مسلحة']],
  ['من جانبه دعا الوزير', ['PER الوزير'], ['ORG جانبه']],
  ['شددت قوات الأمن إجراءاتها', ['ORG قوات الأمن'], ['ORG الأمن']],
  ['بحثوا قيادة الجيش', ['ORG قيادة الجيش', 'ORG الجيش'], []],
  ['شخصين قتلا في الهجوم', ['GRP شخصين'], ['GRP شخصين قتلا']],
];

test.each(PHRASES)('%s', (text, found, not) => {
  const phrases = phrasesOf(text);
  for (const phrase of found) expect(phrases).toContain(phrase);
  for (const phrase of not) expect(phrases).not.toContain(phrase);
});
