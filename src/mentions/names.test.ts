import { expect, test } from 'vitest';
import { analyse, namesOf } from './analyse.test-help.ts';

// One rule a row: what is found, and what looks like it and is not.
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  // Prefixes are cut, class words and titles stay out.
  ['وصلت المساعدات بليبيا', ['GPE ليبيا']],
  ['دخل الجنود مدينة أجدابيا', ['GPE أجدابيا']],
  ['زار الوفد مدينة كبيرة', []],
  // The first letter of a word is no preposition where the word is oftener written whole.
  ['استمر ذلك خلال فترات طويلة', []],
  ['وصل الجنود إلى كريتر والمعلا', ['GPE كريتر', 'GPE المعلا']],
  // A known name of many words, though its first is also a particle.
  ['وطالب بان كي مون بالتحقيق', ['PER بان كي مون']],
  ['قال الجنرال ستيفن كارلسون إن القوات مستعدة', ['PER ستيفن كارلسون']],
  ['قال اللواء المتقاعد إنه يرفض', []],
  // Bodies of states, with their nationality.
  ['أعلنت الحكومة العراقية حظر التجول', ['ORG الحكومة العراقية']],
  ['أعلنت الحكومة الجديدة حظر التجول', []],
  [
    'دعت منظمة العفو الدولية السلطات اللبنانية',
    ['ORG منظمة العفو الدولية', 'ORG السلطات اللبنانية'],
  ],
  ['أعلنت وزارة الداخلية المصرية القبض عليه', ['ORG وزارة الداخلية المصرية']],
  ['رفض رئيس أركان الجيش السوداني الاقتراح', ['ORG الجيش السوداني']],
  ['وصل وزير الخارجية الإيراني', []],
  // Institutions, numbered units, missions.
  ['أصدرت وزارة التربية والتعليم قرارا', ['ORG وزارة التربية والتعليم']],
  ['كثفت الأجهزة الأمنية حملاتها', []],
  ['انسحبت الكتيبة 116 من الموقع', ['ORG الكتيبة 116']],
  ['وصلت 3 كتائب', []],
  // Class words of bodies are cut, also behind marks.
  ['أعلن تنظيم القاعدة مسؤوليته', ['ORG القاعدة']],
  ['عاد الجنود إلى القاعدة العسكرية', []],
  ['ذكرت صحيفة "المرآة الحرة" أن', ['ORG المرآة الحرة']],
  ['ذكرت صحيفة بريطانية أن', []],
  ['قال مصدر لـ«الشرق الأوسط» إن', ['ORG الشرق الأوسط']],
  ['أدان حزب العمال الكردستاني (PKK) القصف', ['ORG حزب العمال الكردستاني', 'ORG PKK']],
  // Facilities take their class word, places do not.
  ['أغلق مطار طرابلس الدولي', ['FAC مطار طرابلس الدولي']],
  ['سيطروا على حقول النفط', []],
  ['وصل عن طريق تركيا', ['GPE تركيا']],
  ['وقع انفجار قرب السفارة الأميركية في أنقرة', ['FAC السفارة الأميركية', 'GPE أنقرة']],
  // A nationality beside its noun is no country.
  ['تحطمت طائرة سورية أمس', []],
  ['قوات بقيادة السعودية', ['GPE السعودية']],
  // Operations in marks, peoples without a country, keyword lists.
  ['بدأت معركة "دروب النصر" فجرا', ['EVENT دروب النصر']],
  ['بدأت عملية "ناجحة" فجرا', []],
  ['دعا إلى إنقاذ الأيزيديين', ['GRP الأيزيديين']],
  ['قتل الجنود المقاتلين الأكراد', []],
  ['انتهى الاجتماع. سمات ليبيا داعش', []],
  // A body's name ends before what describes it, and before another body.
  ['نفت وزارة الداخلية التابعة للحركة الخبر', ['ORG وزارة الداخلية']],
  ['حضر رئيس مجلس الشيوخ الأسبق', ['ORG مجلس الشيوخ']],
  ['صادقت المحكمة الجزائية المتخصصة على الحكم', ['ORG المحكمة الجزائية المتخصصة']],
  // The model's names: no class word, no common phrase, nothing that a pronoun owns.
  ['قالت وكالة رويترز إن', ['ORG رويترز']],
  ['شابها عوار قانوني واضح', []],
  ['يزور المنظمة ومقرها الضفة الغربية', ['GPE الضفة الغربية']],
  ['نصبوا شبكة رادارية جديدة', []],
  // "That Salih" is no town, and no other letter makes one.
  ['وأضافت أن صالح بعث رسالة', []],
  // Summits and festivals by their fixed names.
  ['شارك في القمة العربية أمس', ['EVENT القمة العربية']],
  // An adjective is no channel; how something is done is no place.
  ['ناقشوا الشؤون العربية', []],
  ['فك الحصار الحوثي', []],
  ['هاجمت طالبان القرية', ['ORG طالبان']],
  ['قال المهندس ضيف الله العقاري، إن', ['PER ضيف الله العقاري']],
  ['قال المهندس محمد نصر الله إن', ['PER محمد نصر الله']],
  ['نقلت قناة العربية عن الوزير', ['ORG العربية']],
  ['رفضت ذلك بشدة', []],
  // People behind whom they are, between commas, and by their nationality; what ends a name.
  ['قالت الصحفية، ماري كولمان، إن', ['PER ماري كولمان']],
  ['قال محامي العائلة، سكوت غيلمان، إن', ['PER سكوت غيلمان']],
  ['قتل صحفي، مصور، وجندي', []],
  ['وصلت الفرنسية إيزابيل بريمان التي اختطفت', ['PER إيزابيل بريمان']],
  ['هدد الوزير ديفيد كامرمان إيران بعقوبات', ['PER ديفيد كامرمان', 'GPE إيران']],
  ['قال الوزير ديفيد كامرمان ثلاث مرات', ['PER ديفيد كامرمان']],
  ['حضر مؤتمر برلين', ['EVENT مؤتمر برلين']],
  ['عقدوا قمة طارئة', []],
  ['عقد المؤتمر الصحفي أمس', []],
  // A speaker between his verb and "that"; an adjective behind a title is nobody.
  ['وأضاف عبد الجليل أن القوات انسحبت', ['PER عبد الجليل']],
  ['قالت ساندرا ميتشيل نائب المفوض العام إن', ['PER ساندرا ميتشيل']],
  ['وقال أبو حمزة الكندري وأبو قتادة الكندري', ['PER أبو حمزة الكندري', 'PER أبو قتادة الكندري']],
  // A nickname of any noun behind a given name; نور الدين; the family of the one in a list; God's name makes no person.
  ['وقال محمد أبو طالب إن الوضع هادئ', ['PER محمد أبو طالب']],
  ['أعلنوا سقوط عباس حسين نور الدين', ['PER عباس حسين نور الدين']],
  ['قتل زكي الزاهر، سمير عبدالله البيات، وآخرون', ['PER زكي الزاهر', 'PER سمير عبدالله البيات']],
  ['وقال الرجل: نحمد الله على السلامة', []],
  ['وكان ذلك في عهد حسين الجندلي', ['PER حسين الجندلي']],
  ['يحيي الليبيون ذكرى اليوم', []],
  // A party is named with its class word, by one aim or two; a ministry does not take whom it asks.
  ['فاز حزب العدل والإحسان في الدائرة', ['ORG حزب العدل والإحسان']],
  ['اتفق حزب الوفد والحكومة', ['ORG حزب الوفد']],
  ['كما طالبت الوزارة الدول كافة بذلك', []],
  // The nationality of a man is not his troops'; that of a general staff is.
  ['هاجمت قوات الرئيس النيجيري المدينة', []],
  ['زار رئيس الأركان النيجيري العاصمة', []],
  ['اجتمعت هيئة الأركان النيجيرية', ['ORG هيئة الأركان النيجيرية']],
  // A region under a soldier is a command, under a governor it is a province.
  ['قال أمير منطقة عسير إن', ['GPE عسير']],
  // Whose states they are, and no town.
  ['أكدت دول التحالف دعمها', []],
  // A district; several people who describe no body; a seat whose last letter is a pronoun.
  ['سيطروا على مديرية الطحيتا أمس', ['GPE الطحيتا']],
  ['ودعت النقابة المنتسبين لها إلى الإضراب', []],
  ['وقال المرصد السوري، ومقره بريطانيا، إن', ['ORG المرصد السوري', 'GPE بريطانيا']],
];

test.each(NAMES)('%s', (text, names) => {
  expect(namesOf(text)).toEqual(names);
});

test('a family name means its bearer once he is named in full', () => {
  const text = 'وصل محمد الجندلي إلى القاهرة.\nوقال الجندلي إن الوضع هادئ';
  expect(namesOf(text)).toEqual(['PER محمد الجندلي', 'GPE القاهرة', 'PER الجندلي']);
});

test('a town written like a country is told from it by its doubled letter and its own country', () => {
  const knownIn = (text: string) =>
    analyse(text).mentions.find(({ form }) => form === 'named')?.known;
  expect(knownIn('عقدوا اجتماعا في عمّان أمس')).toBe('geo/250441');
  expect(knownIn('وصل إلى عمان وزير خارجية الأردن')).toBe('geo/250441');
  expect(knownIn('وصل إلى عمان وفد')).toBe('place/OMN');
  expect(knownIn('وصل إلى سلطنة عمان وفد من الأردن')).toBe('place/OMN');
});

test('a town is somebody where he is named in full and no preposition stands before', () => {
  const text = 'وصل المبعوث برناردينو ليون.\nوأكد ليون أن الوضع هادئ قبل أن يصل إلى ليون';
  expect(namesOf(text)).toEqual(['PER برناردينو ليون', 'PER ليون', 'GPE ليون']);
});

test('a capital that acts is its government, a capital that is entered is a town', () => {
  expect(metonyms('دعت واشنطن إلى الهدوء')).toEqual(['واشنطن']);
  expect(metonyms('الاتفاق مع طهران')).toEqual(['طهران']);
  expect(metonyms('وصل الوفد إلى موسكو')).toEqual([]);
  expect(metonyms('غادر الخرطوم أمس')).toEqual([]);
  expect(metonyms('نفت إيران الخبر. وفرضوا عقوبات على طهران')).toEqual(['طهران']);
  expect(metonyms('نفت سوريا الخبر. واستهدفوا ريف دمشق')).toEqual([]);
});

function metonyms(text: string): string[] {
  return analyse(text)
    .mentions.filter((mention) => mention.metonym)
    .map(({ start, end }) => text.slice(start, end));
}
