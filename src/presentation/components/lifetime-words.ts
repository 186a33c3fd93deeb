const day = 86_400_000;

/** Of the ends of a bar, and of the day of the visit on it. */
export const lifetimeLabels = {
  issued: 'Issued',
  visited: (day: string) => `Visited ${day}`,
  expires: 'Expires',
  expired: 'Expired',
} as const;

/** How much of a lifetime is left at a time, in words. */
export function lifetimeWords({ start, end }: { readonly start: number; readonly end: number }, at: number): string {
  if (at < start) return `Not valid for another ${daysOf(start - at)}`;
  if (at > end) return `Expired ${daysOf(at - end)} ago`;
  return `Expires in ${daysOf(end - at)}, valid for ${daysOf(end - start)} in total`;
}

/** A span of milliseconds in days. */
export function daysOf(milliseconds: number): string {
  const days = Math.round(milliseconds / day);
  if (days < 1) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
