/** Pixels; the style sheet keeps every row to it. */
export const rowHeight = 34;

/** Rows that are drawn at a time, more than any window shows. */
export const most = 60;

/** Which rows of a long table to draw at a scroll position, and how much room those before and after take. */
export function windowOf(rows: number, top: number) {
  const inSight = Math.floor(top / rowHeight) - 10;
  const first = Math.max(0, Math.min(inSight, rows - most));
  const last = Math.min(rows, first + most);
  return { first, last, before: first * rowHeight, after: (rows - last) * rowHeight };
}
