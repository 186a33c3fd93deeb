/** Line and column in a text, counted from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of a text into positions and back. A line ends with LF, CR or CRLF. */
export function linesOf(text: string): {
  positionAt(offset: number): Position;
  /** Undefined where the text has no such line. */
  offsetAt(position: Position): number | undefined;
} {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + end.length);

  return {
    positionAt(offset) {
      let low = 0;
      for (let high = starts.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetAt({ line, column }) {
      const start = starts[line - 1];
      return start === undefined ? undefined : start + column - 1;
    },
  };
}
