import type { WovenExplanation } from '../../store/read/explain-woven.ts';
import { isolate, widthOf, wrap } from './terminal.ts';
import type { Look } from './words.ts';

const INDENT = '  ';
const MOST_LINES = 2;

/** What articles say together: who says it where, then for each two of them what makes them one, or opposed. */
export function showWovenExplanation(view: Look, told: WovenExplanation): string[] {
  const { label, paint, width } = view;
  const number = new Map(told.members.map(({ id }, i) => [id, i + 1]));
  const members = told.members.flatMap(({ id, outlet, date, words, speaker }, i) => [
    `${INDENT}[${i + 1}] ${isolate(outlet ?? label('word', 'outlet'))} · ${date ?? label('word', 'undated')}${speaker ? ` · ${isolate(speaker)}` : ''} ${paint('dim', id)}`,
    ...wrap(words, width - widthOf(INDENT) * 3 - 2, MOST_LINES).map(
      (line) => `${INDENT}${INDENT}${INDENT}${paint('green', isolate(line))}`,
    ),
  ]);
  const links = told.links.map(({ a, b, rule, likeness, common }) => {
    const places = a === b ? [1, 2] : [number.get(a), number.get(b)];
    const measure = likeness === null ? '' : ` ${likeness.toFixed(2)}`;
    const words = common.length > 0 ? `: ${common.map(isolate).join(' · ')}` : '';
    return `${INDENT}[${places[0]}] ↔ [${places[1]}]  ${paint('cyan', rule)}${measure}${words}`;
  });
  return [paint('bold', told.id), ...members, '', ...links];
}
