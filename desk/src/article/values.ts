import type { Label } from '../words.ts';

/** Groups of labels that name the values of a field. */
const GROUP_OF_FIELD: Readonly<Record<string, string>> = {
  mode: 'mode',
  modality: 'modality',
  polarity: 'polarity',
  source_kind: 'kind',
  anonymity: 'word',
};

/** A value of a record as words: labels where there are, spans as their words, numbers as they are. */
export function sayValue(label: Label, field: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') {
    if (field === 'type') return label('event', label('relation', label('one', value)));
    return label(GROUP_OF_FIELD[field] ?? '', value);
  }
  if (Array.isArray(value)) return value.map((one) => sayValue(label, field, one)).join(' · ');
  if (typeof value === 'object') return sayObject(label, value as Record<string, unknown>);
  return String(value);
}

function sayObject(label: Label, value: Record<string, unknown>): string {
  if (typeof value.text === 'string') return value.text;
  return Object.entries(value)
    .filter(([, inner]) => inner !== null)
    .map(([key, inner]) => `${key} ${sayValue(label, key, inner)}`)
    .join(', ');
}
