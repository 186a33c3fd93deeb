import type { Prompt } from '../../platform/prompt.ts';
import { styles } from './bar-styles.ts';
import { keepInPlace } from './keep-in-place.ts';
import { textOf } from './prompt-text.ts';

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What the bar can be answered. */
type Choice = 'switch' | 'always' | 'dismiss';

/** Takes away the bar of this page. It lives in our own world, where the page cannot reach it. */
const world = globalThis as { closePortcullisBar?: () => void };

/** Draws the bar in a corner of the page, in a closed shadow tree that the page can neither read nor restyle. */
export function drawBar(prompt: Prompt): void {
  world.closePortcullisBar?.();
  // No name of its own: a page could define an element of that name, and would know the extension by it.
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
  const tree = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  tree.adoptedStyleSheets = [sheet];
  const letGo = keepInPlace(host);
  const close = (): void => {
    letGo();
    host.remove();
  };
  world.closePortcullisBar = close;

  const bar = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
  bar.className = 'bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Portcullis');
  bar.append(...contentOf(prompt, close));
  bar.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (prompt.kind === 'offer') answer('dismiss', close);
    else close();
  });
  tree.append(bar);
}

function contentOf(prompt: Prompt, close: () => void): Node[] {
  const text = paragraph(textOf(prompt));
  if (prompt.kind === 'failed') return [text, button('Close', 'quiet', close)];
  return [
    text,
    button('Switch to HTTPS', 'strong', () => answer('switch', close)),
    button('Always for this site', 'quiet', () => answer('always', close)),
    button('Not now', 'quiet', () => answer('dismiss', close)),
  ];
}

function answer(choice: Choice, close: () => void): void {
  close();
  chrome.runtime.sendMessage({ name: 'prompt-answer', body: { answer: choice } }).catch((error: unknown) => {
    // After an update of the extension nobody listens any more; the page stays as it is.
    console.info(`Portcullis: ${String(error)}`);
  });
}

function paragraph(text: string): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'p') as HTMLElement;
  element.textContent = text;
  return element;
}

function button(label: string, kind: 'strong' | 'quiet', press: () => void): HTMLButtonElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'button') as HTMLButtonElement;
  element.type = 'button';
  element.className = kind;
  element.textContent = label;
  element.addEventListener('click', (event) => {
    // A page may click anything it can reach; only a person's own click counts.
    if (event.isTrusted) press();
  });
  return element;
}
