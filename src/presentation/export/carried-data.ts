import { jsonText } from './safe-text.ts';

/*
 * A saved page carries the data it was written from, in an element that no browser runs or shows.
 */

const opening = '<script type="application/json" id="portcullis-report">';
const closing = '</script>';

/** The data as that element. In JSON, `<` stands in strings only, where its escape means the same. */
export const carriedData = (value: unknown): string =>
  `${opening}\n${jsonText(value).replaceAll('<', '\\u003c')}\n${closing}`;

/** The JSON that a page carries; undefined where it carries none, null where its end is missing. */
export function dataIn(page: string): string | null | undefined {
  const start = page.indexOf(opening);
  if (start < 0) return undefined;
  const end = page.indexOf(closing, start);
  return end < 0 ? null : page.slice(start + opening.length, end);
}
