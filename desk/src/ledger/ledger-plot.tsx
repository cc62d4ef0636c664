import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { OutletsAnswer } from '../../../src/server/routes/ledger.ts';
import type { Cell } from '../../../src/store/export/csv.ts';
import { ExportBar } from '../claims/export-bar.tsx';
import { Drawing } from '../picture/drawing.tsx';
import { useWords } from '../words.ts';
import { drawLedger } from './draw-ledger.ts';

type Outlets = OutletsAnswer['items'];

const MOST = 16;
/** On a narrow screen the picture is scrolled. */
const LEAST_WIDTH = 640;

/** The outlets with most articles as a picture, which can be taken away; the table below has all of it in numbers. */
export function LedgerPlot({ items }: { readonly items: Outlets }) {
  const { t, label, number, language } = useWords();
  const { ref, width } = useElementSize();
  const picture = useMemo(
    () =>
      drawLedger({
        outlets: items.slice(0, MOST),
        width: Math.max(LEAST_WIDTH, Math.round(width)),
        isRightToLeft: language === 'ar',
        sayColumn: (column) => (column === 'name' ? '' : t(`ledger.${column}`)),
        sayOutlet: (outlet) => outlet ?? label('word', 'outlet'),
        sayNumber: number,
      }),
    [items, width, language, t, label, number],
  );
  const articles = items.reduce((sum, one) => sum + one.articles, 0);
  if (items.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('ledger.plot')}</h2>
      <p className="dim">{t('ledger.plotWhat')}</p>
      <div
        className="scroll ledger-plot"
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys
        tabIndex={0}
        role="group"
        aria-label={t('ledger.plot')}
      >
        <Drawing picture={picture} label={t('ledger.plotWhat')} />
      </div>
      <ExportBar
        title={t('ledger.plot')}
        filter={null}
        counted={t('name.articles', { count: articles, number: number(articles) })}
        picture={() => picture}
        table={() => tableOf(items)}
      />
    </section>
  );
}

function tableOf(items: Outlets): Cell[][] {
  const columns = [
    ...(['outlet', 'articles', 'first', 'last', 'claims', 'attributed'] as const),
    ...(['statements', 'unnamed', 'stories', 'leads', 'contradicted'] as const),
  ];
  return [[...columns], ...items.map((one) => columns.map((column) => one[column]))];
}
