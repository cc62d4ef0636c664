import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or null. `ISNAD_CHROMIUM` names another. */
function findChromium(): string | null {
  const named = process.env.ISNAD_CHROMIUM;
  return [...(named ? [named] : []), ...CHROMIUM].find((path) => existsSync(path)) ?? null;
}

/** A Chromium, fetched from Debian where there is none and we may install; null when there is none to be had. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found || process.getuid?.() !== 0) return found;
  process.stdout.write('There is no Chromium here; installing one with apt-get...\n');
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
  });
  return findChromium();
}

/** The map engine needs WebGL; without a graphics card SwiftShader draws. */
const GRAPHICS = [
  ...['--use-gl=angle', '--use-angle=swiftshader'],
  ...['--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
];

const NO_GRAPHICS = ['--disable-gpu', '--disable-webgl', '--disable-3d-apis'];

/** `hasGraphics` false: a browser without WebGL. */
export async function openBrowser(path: string, hasGraphics = true): Promise<Browser> {
  const graphics = hasGraphics ? GRAPHICS : NO_GRAPHICS;
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', ...graphics] });
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
