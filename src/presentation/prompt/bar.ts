import type { Prompt } from '../../platform/prompt.ts';
import { styles } from './bar-styles.ts';

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const name = 'portcullis-prompt';

/** Draws the bar at the top of the page, in a closed shadow tree that the page can neither read nor restyle. */
export function drawBar(prompt: Prompt): void {
  document.querySelector(name)?.remove();
  const host = document.createElement(name);
  // What the page's style sheets say of all elements must not move or hide the bar; `all` leaves the direction out.
  host.style.cssText = 'all: initial !important; display: block !important; direction: ltr !important';
  const tree = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  tree.adoptedStyleSheets = [sheet];

  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Portcullis');
  bar.append(...contentOf(prompt, () => host.remove()));
  bar.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') host.remove();
  });
  tree.append(bar);
  document.documentElement.append(host);
}

function contentOf(prompt: Prompt, close: () => void): Node[] {
  const text = document.createElement('p');
  if (prompt.kind === 'failed') {
    text.textContent = `The switch to HTTPS did not work. ${prompt.reason}`;
    return [text, button('Close', 'quiet', close)];
  }
  text.textContent = `${prompt.host} also answers over HTTPS. There, nobody on the way can read or change the page.`;
  return [
    text,
    button('Switch to HTTPS', 'strong', () => answer('switch', close)),
    button('Not now', 'quiet', () => answer('dismiss', close)),
  ];
}

function answer(choice: 'switch' | 'dismiss', close: () => void): void {
  close();
  chrome.runtime.sendMessage({ name: 'prompt-answer', body: { answer: choice } }).catch((error: unknown) => {
    // After an update of the extension nobody listens any more; the page stays as it is.
    console.info(`Portcullis: ${String(error)}`);
  });
}

function button(label: string, kind: 'strong' | 'quiet', press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = label;
  element.addEventListener('click', (event) => {
    // A page may click anything it can reach; only a person's own click counts.
    if (event.isTrusted) press();
  });
  return element;
}
