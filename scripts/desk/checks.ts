import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds serious or critical on a page, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, so that the page's own policy need not allow it.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`);
}

/** True when nothing of a page sticks out at its sides. */
export async function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  );
}

/** Collects what goes wrong on a page: errors of scripts and refusals of its content policy. */
export function watch(page: Page): readonly string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  return wrong;
}
