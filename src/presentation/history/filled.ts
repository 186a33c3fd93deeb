import { historyLimits } from '../../core/history/history-limits.ts';
import { fill, type PartsOf } from '../../core/say.ts';

/** One of the texts, with what stands in braces replaced; what must be given, the text says. */
export function filled<const Text extends string>(text: Text, ...[parts]: PartsOf<Text, string | number>): string {
  const values: Readonly<Record<string, string | number>> = parts ?? {};
  return fill(text, (name) => String(values[name] ?? ''));
}

/** How much is kept, for the texts that say so. */
export const bounds = {
  sites: historyLimits.sites,
  reports: historyLimits.reportsPerSite,
  days: historyLimits.days,
} as const;
