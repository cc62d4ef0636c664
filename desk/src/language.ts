import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from '../locales/ar.json';
import en from '../locales/en.json';

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'isnad-language';

function isLanguage(value: string | null): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language that the address asks for, else the one chosen last, else Arabic. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'ar';
}

/** Makes the texts ready and turns the page to the language that holds. */
export function startLanguage(): void {
  i18next.use(initReactI18next).init({
    resources: { ar: { translation: ar }, en: { translation: en } },
    lng: firstLanguage(),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  turnPage(i18next.language as Language);
}

/** Changes the language in place; remembers it. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  turnPage(language);
  void i18next.changeLanguage(language);
}

function turnPage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
