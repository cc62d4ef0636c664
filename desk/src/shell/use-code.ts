import { useEffect, useState } from 'react';

/**
 * Code that is fetched when it is needed; null until it is there. `load` is one function for all renders. React's own
 * lazy parts show what they waited for a third of a second late when they had to wait at all.
 */
export function useCode<T extends object>(load: () => Promise<T>): T | null {
  const [code, setCode] = useState(() => (loaded.get(load) as T | undefined) ?? null);
  useEffect(() => {
    let isHere = true;
    void load().then((found) => {
      loaded.set(load, found);
      if (isHere) setCode(() => found);
    });
    return () => {
      isHere = false;
    };
  }, [load]);
  return code;
}

const loaded = new WeakMap<object, unknown>();
