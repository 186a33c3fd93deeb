/**
 * The addresses in the text of a style sheet's rule, one after the other, without the line feeds and tabs that are written
 * as escapes in it and mean nothing. What does not end like an address is taken for one: to look for its end would take
 * more than linear time.
 */
export function* addressesInCss(text: string): Generator<string> {
  for (const [, address = ''] of text.replace(/\\[9ad] /g, '').matchAll(/url\(\s*("[^"]*|'[^']*|[^()\s"']+)/gi)) {
    yield address.replace(/^["']/, '');
  }
}
