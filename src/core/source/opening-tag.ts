import { limits } from '../limits.ts';
import { maskedMarkup } from '../standards/credentials.ts';

/**
 * An opening tag written as the content script describes an element by it: in the order of its attributes, cut, and
 * without the names and passwords of users.
 */
export function openingTagOf(name: string, attributes: ReadonlyMap<string, string>): string {
  let html = `<${name}`;
  for (const [attribute, value] of attributes) {
    if (html.length > limits.snippetLength) break;
    html += ` ${attribute}="${value.slice(0, limits.snippetLength).replaceAll('"', '&quot;')}"`;
  }
  return html.length < limits.snippetLength
    ? maskedMarkup(`${html}>`, false)
    : maskedMarkup(`${html.slice(0, limits.snippetLength - 1)}…`, true);
}
