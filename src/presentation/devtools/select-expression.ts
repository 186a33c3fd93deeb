import { intoShadow } from '../../core/standards/into-shadow.ts';

/**
 * Selects an element in the developer tools, evaluated in the page; its value is whether there is one. The page may have
 * written the selector: it goes in as a string, and is nothing but a selector there.
 */
export const selectExpression = (selector: string): string => `(() => {
  let found;
  for (const part of ${JSON.stringify(selector.split(intoShadow))}) {
    found = (found === undefined ? document : found.shadowRoot)?.querySelector(part);
    if (!found) return false;
  }
  inspect(found);
  return true;
})()`;
