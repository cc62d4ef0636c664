import type { Values } from '../../../src/review/decision.ts';
import type { Label } from '../words.ts';

/** Groups of labels that name the values of a decided field. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  type: ['event', 'relation', 'one'],
  anonymity: ['word'],
};

/** A decided value as words: labels of values, the words of the article for whom and what it means. */
export function sayDecided(label: Label, field: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((one) => sayDecided(label, field, one)).join(' · ') || '–';
  }
  if (field === 'size') return saySizes(label, (value ?? {}) as NonNullable<Values['size']>);
  if (typeof value === 'object' && value !== null) return `«${(value as { text: string }).text}»`;
  if (value === null || value === undefined || value === '') return '–';
  const groups = GROUPS[field] ?? [field];
  return groups.reduce(
    (said, group) => (said === value ? label(group, said) : said),
    String(value),
  );
}

/** Dead: 3 · Injured: 10–12, `…` where the words give no such bound. */
function saySizes(label: Label, size: NonNullable<Values['size']>): string {
  const said = Object.entries(size).map(([kind, { low, best, high }]) => {
    const bounds = [low ?? '…', high ?? '…'];
    const range = low === high ? [low ?? best] : bounds;
    return `${label('matter', kind)}: ${range.join('–')}`;
  });
  return said.join(' · ') || '–';
}
