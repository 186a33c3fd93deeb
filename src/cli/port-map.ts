import { UsageError } from './usage-error.ts';

/** Reads `80=9080,443=9443`, which may be given several times. */
export function parsePortMap(values: readonly string[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (const pair of values.flatMap((value) => value.split(','))) {
    const [, from = '', to = ''] = /^(\d+)=(\d+)$/.exec(pair.trim()) ?? [];
    if (!isPort(from) || !isPort(to)) {
      throw new UsageError(`--port-map is a list such as 80=9080,443=9443, and “${pair}” is not a part of one.`);
    }
    if (map.has(Number(from))) throw new UsageError(`--port-map names port ${from} twice.`);
    map.set(Number(from), Number(to));
  }
  return map;
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
