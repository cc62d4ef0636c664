import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../words.ts';

/** Dark or light; remembered. Until it is used the page follows the machine. */
export function SchemeSwitch() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="plain scheme"
      aria-label={t(`scheme.${other}`)}
      title={t(`scheme.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        {other === 'dark' ? (
          <path d="M16 12.5A7 7 0 0 1 7.5 4a7 7 0 1 0 8.500 8.500Z" fill="currentColor" />
        ) : (
          <path
            d="M10 6.200a3.800 3.800 0 1 0 0 7.600 3.800 3.800 0 0 0 0-7.600ZM10 1v2.500M10 16.500V19M1 10h2.500M16.500 10H19M3.600 3.600l1.800 1.800M14.600 14.600l1.800 1.800M3.600 16.400l1.800-1.800M14.600 5.400l1.800-1.800"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        )}
      </svg>
    </button>
  );
}
