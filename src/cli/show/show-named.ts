import type { Named } from '../../store/read/names.ts';
import { type Look, nameBoth } from './words.ts';

/** One who bears a name, in a line: names, kind, country, place, in how many articles. */
export function showNamed(view: Look, named: Named): string {
  const { country, lat, lon, articles, known } = named;
  const { paint, label } = view;
  const facts = [
    label('one', named.type),
    country ?? '',
    lat === null || lon === null ? '' : `${lat.toFixed(2)} ${lon.toFixed(2)}`,
    `${articles} ${label('word', 'articles')}`,
    known ?? '',
  ];
  return `${nameBoth(view, named.name, named.name_en)} ${paint('dim', `· ${facts.filter(Boolean).join(' · ')}`)}`;
}
