/**
 * Milliseconds since the epoch of a date and time in UTC, written `2026-11-02T09:30:00Z`. Undefined for what is none,
 * such as 30 February. (Core has no `Date`, which would also take other texts and other time zones.)
 */
export function momentOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return (((daysBefore(year, month) + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1_000;
}

/** Days from the epoch to the first of the month. */
function daysBefore(year: number, month: number): number {
  // Counted from March, a leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) - 719_468;
}

const daysIn = (year: number, month: number): number =>
  month === 12 ? 31 : daysBefore(year, month + 1) - daysBefore(year, month);
