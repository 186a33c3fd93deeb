import type { Theme } from '../../core/settings/theme.ts';
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
export function drawBar({ prompt, nonce }: OfferedPrompt, theme: Theme): void {
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
  if (theme !== 'system') bar.style.colorScheme = theme;
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Portcullis');
  bar.append(ownName(), paragraph(textOf(prompt)), ...buttons);
  bar.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (prompt.kind === 'offer') answer('dismiss');
    else close();
  });
  tree.append(bar);
}

/** The last of a bar's buttons takes it away: a cross in its corner. */
type Look = 'strong' | 'quiet' | 'dismiss';

/** What lasts is confirmed on a page of ours: a page can lead a click astray. */
const buttonsFor: Readonly<
  Record<OfferedPrompt['prompt']['kind'], readonly (readonly [string, Look, PromptAnswer | undefined])[]>
> = {
  offer: [
    ['Switch to HTTPS', 'strong', 'switch'],
    ['Always for this site…', 'quiet', 'always'],
    ['Not now', 'dismiss', 'dismiss'],
  ],
  loop: [
    ['Keep opening without HTTPS…', 'quiet', 'options'],
    ['Close', 'dismiss', undefined],
  ],
  failed: [['Close', 'dismiss', undefined]],
};

/** Whose the bar is, for the eye; the bar itself has the name. */
function ownName(): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  element.className = 'name';
  element.ariaHidden = 'true';
  element.dataset['text'] = 'Portcullis';
  element.append(drawing('0 0 32 32', gate));
  return element;
}

/** As in the toolbar. */
const gate =
  'M4 30V14a12 12 0 0 1 24 0v16h-4V14a8 8 0 0 0-16 0v16zM12 7h2v21l-1 3-1-3zm6 0h2v21l-1 3-1-3zM7 14h18v2H7zm0 6h18v2H7z';
const cross = 'm4 4 8 8m0-8-8 8';

/** Of elements alone: the policy of the page may forbid it images. */
function drawing(viewBox: string, shape: string): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', viewBox);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

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
  element.ariaLabel = label;
  if (look === 'dismiss') element.append(drawing('0 0 16 16', cross));
  else element.dataset['text'] = label;
  element.addEventListener('click', (event) => {
    // A page may click anything it can reach; only a person's own click counts.
    if (event.isTrusted && counts()) press();
  });
  return element;
}
