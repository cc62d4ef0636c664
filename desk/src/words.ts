import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../lexicon/labels/labels.tsv?raw';
import type { Language } from './language.ts';

/** Name of a value of the record for a reader: `label('event', 'AID')`. The value itself when unknown. */
export type Label = (group: string, value: string) => string;

const rows: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(
  table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [key = '', en = '', ar = ''] = line.split('\t');
      return [key, { en, ar }];
    }),
);

/** What the desk says, in the language that holds: texts, labels of values, numbers and days. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => {
    const label: Label = (group, value) => rows.get(`${group}.${value}`)?.[language] || value;
    const locale = language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';
    const numbers = new Intl.NumberFormat(locale);
    const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return {
      t,
      language,
      label,
      number: (value: number) => numbers.format(value),
      time: (iso: string) => times.format(new Date(iso)),
      day: (iso: string | null) => sayDay(days, iso) ?? label('word', 'undated'),
    };
  }, [t, language]);
}

function sayDay(days: Intl.DateTimeFormat, iso: string | null): string | null {
  if (!iso) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) ? days.format(date) : iso;
}
