/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Median and quartiles of the ratios of paired measurements; pairing takes out what the machine did meanwhile. */
export function ratios(pairs: readonly (readonly [withIt: number, without: number])[]): {
  readonly median: number;
  readonly low: number;
  readonly high: number;
} {
  const values = pairs.map(([withIt, without]) => withIt / without).sort((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
  return { median: median(values), low: at(0.25), high: at(0.75) };
}
