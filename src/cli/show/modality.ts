import type { Label } from './labels.ts';
import type { Paint, Style } from './terminal.ts';

const STYLES: Readonly<Record<string, Style>> = {
  denied: 'red',
  threatened: 'red',
  planned: 'yellow',
  requested: 'yellow',
  conditional: 'yellow',
  probable: 'yellow',
  possible: 'yellow',
  hypothetical: 'yellow',
  habitual: 'blue',
};

/** How real a claim is: nothing for what is said as a fact, else a word in brackets. */
export function tellReality(
  { label, paint }: { readonly label: Label; readonly paint: Paint },
  { modality, polarity }: { readonly modality: string; readonly polarity: string },
): string {
  const style = STYLES[modality];
  const isNegated = polarity === 'neg' && modality !== 'denied';
  const words = [
    style ? paint(style, `[${label('modality', modality)}]`) : '',
    isNegated ? paint('red', `[${label('polarity', 'neg')}]`) : '',
  ];
  return words.filter(Boolean).join(' ');
}
