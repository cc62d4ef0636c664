/** Made-up articles that tell many events, for pages that must hold thousands. People, ministries and outlets are invented or stand for their office. */

const PLACES = [
  ...[
    'بغداد',
    'الموصل',
    'البصرة',
    'أربيل',
    'كركوك',
    'دمشق',
    'حلب',
    'حمص',
    'بيروت',
    'صيدا',
    'عمان',
    'القدس',
  ],
  ...[
    'غزة',
    'الخليل',
    'القاهرة',
    'الإسكندرية',
    'أسوان',
    'الخرطوم',
    'أم درمان',
    'بورتسودان',
    'بنغازي',
    'سرت',
  ],
  ...[
    'تونس',
    'صفاقس',
    'الجزائر',
    'وهران',
    'الرباط',
    'الدار البيضاء',
    'نواكشوط',
    'الرياض',
    'جدة',
    'الدوحة',
  ],
  ...[
    'أبوظبي',
    'دبي',
    'مسقط',
    'صنعاء',
    'عدن',
    'تعز',
    'الحديدة',
    'مقديشو',
    'أنقرة',
    'إسطنبول',
    'طهران',
    'باريس',
  ],
];
const STATES = [
  'العراقي',
  'السوري',
  'اللبناني',
  'المصري',
  'الليبي',
  'التونسي',
  'الجزائري',
  'اليمني',
  'الأردني',
];
const OFFICES = ['الخارجية', 'الداخلية', 'الدفاع', 'الصحة', 'العدل', 'المالية', 'النفط'];
const PEOPLE = [
  ...[
    'سامر العبدالله',
    'هاني الصلح',
    'ريم الخطيب',
    'ليلى الحداد',
    'كمال النجار',
    'عماد الرفاعي',
    'نادية السالم',
  ],
  ...[
    'فارس الدباغ',
    'جمال الشريف',
    'سلمى القاضي',
    'وليد الهاشمي',
    'منى الزين',
    'طارق البيطار',
    'هدى منصور',
  ],
];
const BODIES = [
  'الأمم المتحدة',
  'جامعة الدول العربية',
  'الاتحاد الأوروبي',
  'منظمة الصحة العالمية',
  'الاتحاد الأفريقي',
];
const OUTLETS = [
  'صحيفة المرفأ',
  'جريدة الشمال',
  'وكالة السهل',
  'موقع الجسر',
  'قناة الميدان',
  'إذاعة الوادي',
  'مجلة الضفة',
];

type Pick = <T>(all: readonly T[]) => T;

const SENTENCES: readonly ((pick: Pick) => string)[] = [
  (p) =>
    `قال وزير ${p(OFFICES)} ${p(STATES)} ${p(PEOPLE)} إن الشرطة اعتقلت ${p(['ثلاثة', 'خمسة', 'عشرة'])} أشخاص في ${p(PLACES)}.`,
  (p) =>
    `قصف الجيش ${p(STATES)} مواقع قرب ${p(PLACES)}، ما أدى إلى مقتل ${p(['4', '7', '12', '23'])} أشخاص.`,
  (p) =>
    `زار وزير ${p(OFFICES)} ${p(STATES)} ${p(PEOPLE)} مدينة ${p(PLACES)} والتقى ممثل ${p(BODIES)}.`,
  (p) => `أدانت ${p(BODIES)} الهجوم على ${p(PLACES)}.`,
  (p) => `تظاهر المئات في ${p(PLACES)} احتجاجا على ارتفاع الأسعار.`,
  (p) => `أعلنت وزارة ${p(OFFICES)} ${p(STATES)}ة إرسال مساعدات إلى ${p(PLACES)}.`,
  (p) => `اتهم النائب ${p(PEOPLE)} الوزير ${p(PEOPLE)} بالفساد، ونفى الوزير ذلك.`,
  (p) => `وقعت ${p(BODIES)} اتفاقا مع الحكومة ${p(STATES)}ة في ${p(PLACES)}.`,
  (p) =>
    `ذكرت وكالة رويترز نقلا عن مسؤول لم تسمه أن مسلحين هاجموا مقرا للجيش ${p(STATES)} في ${p(PLACES)}.`,
  (p) => `هددت ${p(BODIES)} بفرض عقوبات على الحكومة ${p(STATES)}ة.`,
];

interface ManyArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly date: string;
}

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2022, 0, 3);
const DAYS = 760;
/** Few long articles far apart in time: what is asked of the pages is many events, not many stories to weave. */
const SENTENCES_EACH = 36;

/** So many articles, always the same ones; each tells some forty events. */
export function manyArticles(count: number): ManyArticle[] {
  const pick = pickBy(20240312);
  return Array.from({ length: count }, (_, i) => {
    const sentences = Array.from({ length: SENTENCES_EACH }, () => pick(SENTENCES)(pick));
    // More towards the end, as records are.
    const day = FIRST + Math.floor(DAYS * Math.sqrt((i + 1) / count)) * DAY_MS;
    return {
      ...{ id: `many-${i}`, title: `نشرة ${i}`, text: `${sentences.join('\n')}\n` },
      ...{ outlet: pick(OUTLETS), date: new Date(day).toISOString().slice(0, 10) },
    };
  });
}

/** Chooses by a row of numbers that is the same for the same seed (Numerical Recipes' generator). */
function pickBy(seed: number): Pick {
  let state = seed;
  return (all) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return all[Math.floor((state / 2 ** 32) * all.length)]!;
  };
}
