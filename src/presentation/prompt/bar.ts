import type { OfferedPrompt } from '../../platform/offered-prompts.ts';
import type { PromptAnswer } from '../../platform/prompt.ts';
import { styles } from './bar-styles.ts';
import { clickGuard } from './click-guard.ts';
import { keepInPlace } from './keep-in-place.ts';
import { textOf } from './prompt-text.ts';

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Takes away the bar of this page. It lives in our own world, where the page cannot reach it. */
const world = globalThis as { closePortcullisBar?: () => void };

/** Draws the bar in a corner of the page, in a closed shadow tree that the page can neither read nor restyle. */
export function drawBar({ prompt, nonce }: OfferedPrompt): void {
  world.closePortcullisBar?.();
  // No name of its own: a page could define an element of that name, and would know the extension by it.
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
  const tree = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  tree.adoptedStyleSheets = [sheet];
  const bar = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
  const place = keepInPlace(host);
  const guard = clickGuard(host, bar, place);
  const close = (): void => {
    guard.end();
    place.end();
    host.remove();
  };
  world.closePortcullisBar = close;

  const answer = (choice: PromptAnswer): void => {
    close();
    chrome.runtime.sendMessage({ name: 'prompt-answer', body: { answer: choice, nonce } }).catch((error: unknown) => {
      // After an update of the extension nobody listens any more; the page stays as it is.
      console.info(`Portcullis: ${String(error)}`);
    });
  };
  const buttons = buttonsFor[prompt.kind].map(([label, kind, choice]) =>
    button(label, kind, () => (choice === undefined ? close() : answer(choice)), guard.counts),
  );
  bar.className = 'bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Portcullis');
  bar.append(paragraph(textOf(prompt)), ...buttons);
  bar.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (prompt.kind === 'offer') answer('dismiss');
    else close();
  });
  tree.append(bar);
}

type Look = 'strong' | 'quiet';

/** What lasts is confirmed on a page of ours: a page can lead a click astray. */
const buttonsFor: Readonly<
  Record<OfferedPrompt['prompt']['kind'], readonly (readonly [string, Look, PromptAnswer | undefined])[]>
> = {
  offer: [
    ['Switch to HTTPS', 'strong', 'switch'],
    ['Always for this site…', 'quiet', 'always'],
    ['Not now', 'quiet', 'dismiss'],
  ],
  loop: [
    ['Keep opening without HTTPS…', 'quiet', 'options'],
    ['Close', 'quiet', undefined],
  ],
  failed: [['Close', 'quiet', undefined]],
};

/** Drawn by the style sheet: a page finds what is text with `window.find`; generated text is read to a person all the same. */
function paragraph(text: string): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'p') as HTMLElement;
  element.dataset['text'] = text;
  return element;
}

function button(label: string, look: Look, press: () => void, counts: () => boolean): HTMLButtonElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'button') as HTMLButtonElement;
  element.type = 'button';
  element.className = look;
  element.dataset['text'] = label;
  element.addEventListener('click', (event) => {
    // A page may click anything it can reach; only a person's own click counts.
    if (event.isTrusted && counts()) press();
  });
  return element;
}
