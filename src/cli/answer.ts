import type { Store } from '../store/store.ts';
import { guard, type Tools, toldViewOf } from './commands.ts';
import { writeTo } from './io.ts';
import type { Language } from './show/labels.ts';
import type { Look } from './show/words.ts';
import { type StoreOptions, withStore } from './store-options.ts';

interface AnswerOptions extends StoreOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

/** Answers a question to the record on standard output, as JSON or as lines to read; gives the exit code. */
export function answer<T>(
  tools: Tools,
  options: AnswerOptions,
  {
    read,
    show,
  }: {
    readonly read: (store: Store) => Promise<T>;
    readonly show: (view: Look, told: T) => readonly string[];
  },
): Promise<number> {
  return guard(tools.io, async () => {
    const told = await withStore(tools.io, options, read);
    const text = options.json
      ? JSON.stringify(told, null, 2)
      : show(toldViewOf(tools, options.lang), told).join('\n');
    await writeTo(tools.io.stdout)(`${text}\n`);
    return 0;
  });
}
