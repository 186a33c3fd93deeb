import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { printableLines } from './printable.ts';

/**
 * What components draw, as HTML. Whatever a page says in it stays text: no character is left raw that ends a text or an
 * attribute, none that hides or steers, and no text begins as a formula, which a spreadsheet would compute.
 */
export function markupOf(view: VNode): string {
  const pieces = printableLines(renderToString(view)).match(tagsAndTexts) ?? [];
  let isFirst = true;
  return pieces
    .map((piece) => {
      if (piece.startsWith('<')) {
        isFirst ||= !inline.test(piece);
        return piece.replace(attributes, (_, value: string) => `="${referenced(value)}"`);
      }
      const text = referenced(isFirst ? piece.replace(/^(?=\s*[=+\-@])/, "'") : piece);
      if (/\S/.test(piece)) isFirst = false;
      return text;
    })
    .join('');
}

/** The renderer leaves no `<` raw but those of tags, and no `"` but those around attributes. */
const tagsAndTexts = /<[^">]*(?:"[^"]*"[^">]*)*>|[^<]+/g;
const attributes = /="([^"]*)"/g;

/** What does not begin a cell of its own. */
const inline = /^<\/?(?:a|code|span|strong)\b/;

const referenced = (text: string): string => text.replace(/[>'`]/g, (character) => `&#${character.charCodeAt(0)};`);
