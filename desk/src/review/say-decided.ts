import type { Label } from '../words.ts';

/** Groups of labels that name the values of a decided field. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  type: ['event', 'relation', 'type'],
  anonymity: ['word'],
};

/** A decided value as words: labels of values, the words of the article for whom and what it means. */
export function sayDecided(label: Label, field: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((one) => sayDecided(label, field, one)).join(' · ') || '–';
  }
  if (typeof value === 'object' && value !== null) return `«${(value as { text: string }).text}»`;
  if (value === null || value === undefined || value === '') return '–';
  const groups = GROUPS[field] ?? [field];
  return groups.reduce(
    (said, group) => (said === value ? label(group, said) : said),
    String(value),
  );
}
