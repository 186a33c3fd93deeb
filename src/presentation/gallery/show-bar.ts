import { drawBar } from '../prompt/bar.ts';
import type { ShownBar } from './bars.ts';

/** Draws the bar over some text, in an open tree: what a page must not see, the accessibility check must. */
export function showBar({ theme = 'system', ...prompt }: ShownBar): void {
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const page = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A page over HTTP';
  page.append(heading);
  document.body.append(page);
  drawBar({ prompt, nonce: '' }, theme);
}
