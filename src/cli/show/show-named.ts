import type { Named } from '../../store/read/names.ts';
import type { ToldView } from './show-told.ts';
import { isolate } from './terminal.ts';

/** One who bears a name, in a line: names, kind, country, place, in how many articles. */
export function showNamed({ paint, label, language }: ToldView, named: Named): string {
  const { name, name_en: english, country, lat, lon, articles, known } = named;
  const names = [
    paint('bold', isolate(name)),
    language === 'ar' || !english || english === name ? '' : isolate(english),
  ];
  const facts = [
    label('type', named.type),
    country ?? '',
    lat === null || lon === null ? '' : `${lat.toFixed(2)} ${lon.toFixed(2)}`,
    `${articles} ${label('word', 'articles')}`,
    known ?? '',
  ];
  return `${names.filter(Boolean).join(' ')} ${paint('dim', `· ${facts.filter(Boolean).join(' · ')}`)}`;
}
