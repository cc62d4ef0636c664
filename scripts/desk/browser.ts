import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or null. `ISNAD_CHROMIUM` names another. */
export function findChromium(): string | null {
  const named = process.env.ISNAD_CHROMIUM;
  return [...(named ? [named] : []), ...CHROMIUM].find((path) => existsSync(path)) ?? null;
}

export async function openBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}

export interface Look {
  readonly lang?: 'ar' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A fresh visitor: nothing remembered but the language. */
export async function visit(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { lang = 'ar', scheme = 'light', width = 1280, height = 860 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: lang,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('isnad-language', '${lang}')`);
  return context;
}
