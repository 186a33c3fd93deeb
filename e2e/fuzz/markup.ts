/*
 * What is left of a written report when everything that a reader shows as text is taken out. Two reports that differ
 * only in what a page says must have the same markup.
 */

/** The markup of Markdown, line by line: escapes and entities are text, and so is what stands in a code span. */
export const markdownMarkup = (written: string): string =>
  written
    .split('\n')
    .map((line) => markupOfLine(line, 0))
    .join('\n');

function markupOfLine(line: string, start: number): string {
  let markup = '';
  let at = start;
  while (at < line.length) {
    const rest = line.slice(at, at + 5);
    const [skipped = ''] = /^(\\[!-/:-@[-`{-~]|&(lt|gt|amp);)/.exec(rest) ?? [];
    const span = skipped === '' && rest.startsWith('`') ? spanAt(line, at) : 0;
    const [character = ''] = rest;
    if (span > 0) markup += 'code';
    else if (skipped === '' && /[`*_{}[\]()#+\-!|<>&~@:=$^\\]/.test(character)) markup += character;
    at += span || skipped.length || 1;
  }
  return markup;
}

/** The length of the code span that begins here; 0 where its fence is not closed. */
function spanAt(line: string, at: number): number {
  const [fence = ''] = /^`+/.exec(line.slice(at)) ?? [];
  const closing = new RegExp(`(?<!\`)${fence}(?!\`)`, 'g');
  closing.lastIndex = at + fence.length;
  const found = closing.exec(line);
  return found === null ? 0 : found.index + fence.length - at;
}

/**
 * The kinds of tags of HTML, each with the names of its attributes; undefined where a character stands raw in a text or
 * an attribute that no parser should meet there.
 */
export function htmlTags(written: string): ReadonlySet<string> | undefined {
  const [, body = ''] = written.split('<body>');
  const [shown = '', data = ''] = body.split('<script type="application/json" id="portcullis-report">');
  const rest = shown.replace(/<[^<>"'`]*(?:"[^<>"'`]*"[^<>"'`]*)*>/g, '');
  if (/[<>"'`]|&(?!#\d+;|amp;|lt;|quot;)/.test(rest)) return undefined;
  if (data.indexOf('<') !== data.lastIndexOf('</script>\n</body>\n</html>\n')) return undefined;
  return new Set([...shown.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, '')));
}
