import { expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine();

/** Events of a text of 22 June 2020, each as `trigger: time that dates it`. */
function datedEvents(text: string): string[] {
  const { events, times } = engine(articleOf(text, { date: '2020-06-22' }));
  return events.map(({ start, end, time }) => {
    const dated = time === null ? null : times[time]!;
    return `${text.slice(start, end)}: ${dated ? text.slice(dated.start, dated.end) : '-'}`;
  });
}

const EXAMPLES: readonly (readonly [string, readonly string[]])[] = [
  // Across a clause of "when".
  [
    'قتل سبعة جنود اليوم الجمعة عندما اقتحم مسلحون نقطة تفتيش قرب سرت.',
    ['قتل: اليوم الجمعة', 'اقتحم: اليوم الجمعة'],
  ],
  // The time of the attack, behind the verb of saying.
  ['قصف الطيران الحربي مواقع المسلحين في درنة مساء الأحد.', ['قصف: مساء الأحد']],
  // A length counted from another event dates neither.
  ['اعتقلت الشرطة ثلاثة متظاهرين في تونس بعد يومين من اغتيال المعارض.', ['اعتقلت: -', 'اغتيال: -']],
];

test.each(EXAMPLES)('findEvents() dates the events of %s', (text, expected) => {
  expect(datedEvents(text)).toEqual(expected);
});
