import { useMemo } from 'react';
import { useWords } from '../words.ts';
import { isoDay, type Tick } from './window.ts';

/** How an axis names a day. */
export function useTicks(): (tick: Tick) => string {
  const { language } = useWords();
  return useMemo(() => {
    const locale = language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';
    const say = (how: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' });
    const ways = {
      year: say({ year: 'numeric' }),
      month: say({ month: 'short' }),
      day: say({ day: 'numeric', month: 'short' }),
    };
    return ({ day, unit }) => ways[unit].format(new Date(`${isoDay(day)}T00:00:00Z`));
  }, [language]);
}
