import { useEffect, useState } from 'preact/hooks';

/**
 * What is read asynchronously, and anew whenever `watch` tells of a change; undefined until it is read. `watch` returns
 * what ends it. Both stay what they were at first.
 */
export function useUpToDate<T>(read: () => Promise<T>, watch: (changed: () => void) => () => void): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const readAnew = (): void => void read().then(setValue);
    readAnew();
    return watch(readAnew);
  }, []);
  return value;
}
