import { printable } from '../export/printable.ts';

/** As the reader's own clock has it, or, in a file for anybody, everybody's; what is no time stays as it is. */
export function momentWords(at: string, isSaved: boolean): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return printable(at);
  if (isSaved) return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return time.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' });
}
