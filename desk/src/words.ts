import type { TFunction } from 'i18next';
import { createContext, createElement, type ReactNode, use, useMemo } from 'react';
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

/** Makers of formats are slow to make and every part of a page asks for them, so each language has one of each. */
const FORMATS = { ar: makeFormats('ar-u-nu-latn-ca-gregory'), en: makeFormats('en-GB') };

function makeFormats(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    number: (value: number) => numbers.format(value),
    time: (iso: string) => times.format(new Date(iso)),
    day: (iso: string | null) => sayDay(days, iso),
  };
}

/** What the desk says, in the language that holds: texts, labels of values, numbers and days. */
export type Words = ReturnType<typeof makeWords>;

function makeWords(t: TFunction, language: Language) {
  const label: Label = (group, value) => rows.get(`${group}.${value}`)?.[language] || value;
  const { number, time, day } = FORMATS[language];
  return {
    ...{ t, language, label, number, time },
    day: (iso: string | null) => day(iso) ?? label('word', 'undated'),
  };
}

const WordsContext = createContext<Words | null>(null);

/** Gives all parts of the desk the words of the language; made once, because there are hundreds of parts on a page. */
export function Worded({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const words = useMemo(() => makeWords(t, language), [t, language]);
  return createElement(WordsContext, { value: words }, children);
}

/** The words of the language that holds. */
export function useWords(): Words {
  return use(WordsContext)!;
}

function sayDay(days: Intl.DateTimeFormat, iso: string | null): string | null {
  if (!iso) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) ? days.format(date) : iso;
}
