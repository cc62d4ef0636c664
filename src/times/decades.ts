import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

/** Centuries are told from here on. */
const FIRST_CENTURY = 15;
const LAST_CENTURY = 21;

/**
 * A decade, and the century that it is of where one is named. The value is what all its years begin with.
 *
 * Example: التسعينيات → 199; ثمانينات القرن الماضي → 198; خمسينيات القرن التاسع عشر → 185.
 * Counterexample: في العشرينات من عمره → how old he is; تعيينات, سجينات → no decades.
 */
export const decade: TimeRule = {
  id: 'times/decade',
  find: (scan, i) => {
    const head = scan.at(i, 'decade');
    if (!head || isAge(scan, head.last)) return null;
    const century = centuryAt(scan, head.last + 1);
    const isDefinite = scan.words[i]!.readings[0]?.article ?? false;
    if (!century && !isDefinite) return null;
    const of = century?.value ?? '19';
    return toMatch(scan, head.start, {
      last: century?.last ?? head.last,
      value: `${of}${Number(head.value) / 10}`,
    });
  },
};

/**
 * A century by its number. The value is what all its years begin with.
 *
 * Example: القرن العشرين → 19; القرن التاسع عشر, القرن الـ19 → 18; القرن السابع عشر → 16.
 * Counterexample: القرن الأفريقي → a horn; القرن الثاني → which calendar's is not said.
 */
export const century: TimeRule = {
  id: 'times/century',
  find: (scan, i) => {
    const found = scan.at(i, 'unit-definite') && centuryAt(scan, i);
    return found && toMatch(scan, scan.at(i, 'unit-definite')!.start, found);
  },
};

interface Century {
  readonly last: number;
  readonly value: string;
}

function centuryAt(scan: Scan, i: number): Century | null {
  const head = scan.at(i, 'unit-definite');
  if (head?.value !== 'century one') return null;
  const shift = scan.at(head.last + 1, 'shift');
  // In the news of this century the last one is the twentieth.
  if (shift) return { last: shift.last, value: shift.value === 'past' ? '19' : '20' };
  const isSplit = scan.words[head.last + 1]?.kind !== 'number' && !scan.at(head.last + 1, 'nth');
  const at = isSplit ? head.last + 2 : head.last + 1;
  const nth = isSplit ? null : scan.at(at, 'nth');
  const number = nth ? Number(nth.value) : digitsAt(scan, at);
  if (number === null || number < FIRST_CENTURY || number > LAST_CENTURY) return null;
  return { last: nth?.last ?? at, value: String(number - 1) };
}

/** Digits, behind the article that stands alone: القرن الـ19. */
function digitsAt({ words, sentence }: Scan, i: number): number | null {
  const word = words[i];
  if (!word || i > sentence.last || word.kind !== 'number' || !/^\d\d$/.test(word.norm))
    return null;
  return Number(word.norm);
}

/** في العشرينات من عمره. */
function isAge(scan: Scan, last: number): boolean {
  const of = scan.at(last + 1, 'of');
  return of !== null && scan.at(of.last + 1, 'age') !== null;
}

function toMatch(scan: Scan, start: number, { last, value }: Pick<Hit, 'last' | 'value'>): Match {
  return { start, end: endOf(scan, last), last, type: 'DATE', value, anchored: false };
}
