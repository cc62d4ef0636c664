import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Io } from './io.ts';

/** The first line of standard input as a password; asked for, and not shown, when a person types it. */
export function askPassword({ stderr }: Io): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTyped = process.stdin.isTTY ?? false;
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTyped });
  if (isTyped) stderr.write('Password: ');
  return new Promise((resolve) => {
    let password = '';
    lines.once('line', (line) => {
      password = line;
      lines.close();
    });
    lines.once('close', () => {
      if (isTyped) stderr.write('\n');
      resolve(password);
    });
  });
}
