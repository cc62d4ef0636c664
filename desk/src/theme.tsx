import { createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const ink: MantineColorsTuple = [
  '#e6f4f6',
  '#cfe4e8',
  '#a0c9d1',
  '#6eadb9',
  '#4595a5',
  '#2b8699',
  '#147487',
  '#0b5f70',
  '#0b5563',
  '#00424f',
];

const FONTS = "'Noto Sans Arabic', system-ui, -apple-system, 'Segoe UI', sans-serif";

const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
});

/** The nonce of this page's content policy, which the server writes into it. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
}

/** Colours, fonts and direction for everything below. */
export function Themed({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  );
}
