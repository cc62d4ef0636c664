import { useWords } from '../words.ts';

/** Numbers of people by what became of them, each from a low to a high bound. */
export type Sizes = Readonly<
  Record<
    string,
    { readonly low: number | null; readonly best: number | null; readonly high: number | null }
  >
>;

/** 3 dead, 10–12 injured: never one number where the words give two. */
export function SizeTags({ size }: { readonly size: Sizes }) {
  const { t, number } = useWords();
  return Object.entries(size).map(([kind, { low, best, high }]) => {
    const count = best ?? high ?? low ?? 0;
    const isRange = low !== null && high !== null && low !== high;
    const written = isRange ? `${number(low)}–${number(high)}` : number(count);
    return (
      <span key={kind} className="tag size-tag">
        {t(`size.${kind}`, { count, number: written })}
      </span>
    );
  });
}
