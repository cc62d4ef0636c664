/**
 * A process that makes articles for bench-scale.ts and hands them over when asked, so that neither its time nor
 * its memory counts: each is derived from one that the engine has read, see vary.ts, and made ready as a worker of
 * `isnad add` makes it ready.
 */
import { recordPool, toAnalysed } from '../analysed-pool.ts';
import { varyAll } from './vary.ts';

export interface Order {
  readonly from: number;
  readonly to: number;
}

const [base = 0] = process.argv.slice(2).map(Number);
const pool = recordPool(base);
const vary = varyAll(pool);
process.on('message', ({ from, to }: Order) => {
  const made = [];
  for (let i = from; i < to; i++) made.push(toAnalysed(vary(i), { origin: `made:${i}` }));
  process.send!(made);
});
process.send!('ready');
