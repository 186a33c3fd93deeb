import type { Prompt } from '../../platform/prompt.ts';
import { drawBar } from '../prompt/bar.ts';

/** Draws the bar over some text, in an open tree: what a page must not see, the accessibility check must. */
export function showBar(prompt: Prompt): void {
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const page = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A page over HTTP';
  page.append(heading);
  document.body.append(page);
  drawBar({ prompt, nonce: '' });
}
