import { describe, expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createReader } from '../pipeline.ts';

const reader = createReader();

/** Who speaks by each cue: the name of the entity, or null. */
function speakersOf(text: string): (string | null)[] {
  const { attributions, entities } = reader.run(articleOf(text, { date: '2020-06-22' }));
  return attributions.map(({ sourceEntity }) =>
    sourceEntity === null ? null : entities[sourceEntity]!.nameAr,
  );
}

type Row = readonly [text: string, speakers: readonly (string | null)[]];

const EXAMPLES: readonly Row[] = [
  // A title that is no mention, with its name far behind it; another person's kin is not the person.
  ['وقال المدير الطبي للعيادات الدكتور محمد إسماعيل إن الوضع هادئ.', ['محمد إسماعيل']],
  ['وقال الخبير العسكري اللواء طيار عبد الحكيم شلبي إن الوضع هادئ.', ['عبد الحكيم شلبي']],
  ['وقالت زوجة محمد إسماعيل إن الوضع هادئ.', ['زوجة محمد إسماعيل']],
  // A name whose first letter could be a preposition.
  ['وأكد مسؤول أن كيري قال إن الوضع هادئ.', ['مسؤول', 'كيري']],
  // Speech goes on past a speaker named after the whole sentence.
  [
    'قال الناطق باسم الجيش علي سالم إن الوضع هادئ.\nلكنه أضاف أن الطريق مغلق، بحسب وكالة رويترز.',
    ['علي سالم', 'علي سالم', 'رويترز'],
  ],
  // The last subject of the sentence; of a relative clause, what it describes.
  ['عقد الوزير علي سالم اجتماعا ثم خرج السفير محمد إسماعيل مؤكدا أن الوضع هادئ.', ['محمد إسماعيل']],
  ['خرج الوزير علي سالم الذي عينه الرئيس محمد إسماعيل مؤكدا أن الوضع هادئ.', ['علي سالم']],
  // Manner is no object; a preposition that the verb governs is no part of who speaks.
  ['أدانت الحكومة الليبية أمس بشدة قصف المدينة.', ['الحكومة الليبية']],
  ['كشفت مصادر عراقية متطابقة عن عملية كبيرة.', ['مصادر عراقية']],
  ['أما الوزير علي سالم فأكد أن الوضع هادئ.', ['علي سالم']],
  // A verb in the plural has its subject before it; an accusative is an object; the owner of a thing says nothing.
  ['وقال مسؤولون إن الهدنة انهارت، كما رفضوا الإفراج عن الأسرى.', ['مسؤولون', 'مسؤولون']],
  ['وقال بعض المحللين إن الوضع هادئ.', ['المحللين']],
  ['ودعا علي سالم إلى الحوار. ووصف خطة الرئيس محمد إسماعيل بأنها خطيرة.', ['علي سالم', 'علي سالم']],
  // A pronoun takes up what stands before: that is not the subject.
  ['وأشاد النواب بقانون اقترحته الحكومة الليبية بأن يخفض الضرائب.', ['النواب', 'الحكومة الليبية']],
  ['وانسحبت الجماعة التي تصفها واشنطن بأنها إرهابية.', ['واشنطن']],
  // After a comma a verb with its own subject; whose the findings are, they do not tell; whose the telling is, does.
  [
    'نفت الولايات المتحدة شن غارات إثر ادعاءات وسائل إعلام سورية، قال البيت الأبيض إنها كاذبة.',
    ['الولايات المتحدة', 'البيت الأبيض'],
  ],
  ['وأظهرت تحقيقات الشرطة أن الوضع هادئ.', [null]],
  // With no object behind it a passive.
  ['وقال علي سالم إن جماعات وصفت بأنها إرهابية انسحبت.', ['علي سالم', null]],
  // What somebody stands trial for, nobody tells.
  ['ويحاكم علي سالم في اتهامات بالتجسس.', [null]],
  // To whom, not whose.
  ['وجهت الحكومة الليبية اتهامات لفرنسا بدعم المتمردين.', ['الحكومة الليبية']],
  // A body in the masculine whose adjective is feminine.
  ['«الدفاع اليمنية» تؤكد أن الوضع هادئ', ['الدفاع اليمنية']],
];

describe('who speaks', () => {
  test.each(EXAMPLES)('%s', (text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});
