import { printable } from '../export/printable.ts';

/**
 * An address as text that cannot lie: names stay in their ASCII form, nothing turns the reading direction, and what is
 * cut is cut in the middle, so that neither host nor file is lost.
 */
export function shownAddress(url: string, most = 72): string {
  const text = printable(url);
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
