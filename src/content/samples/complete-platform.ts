import type { JSDOM } from 'jsdom';

export type PageWindow = JSDOM['window'];

/** Gives pages what browsers have and jsdom lacks: everything is shown, and no sheet is adopted. */
export function completePlatform(window: PageWindow): void {
  defineOn(window.Document, 'adoptedStyleSheets', () => []);
  defineOn(window.ShadowRoot, 'adoptedStyleSheets', () => []);
  defineOn(window.ShadowRoot, 'styleSheets', () => []);
  defineOn(window.Element, 'checkVisibility', () => () => true);
  defineOn(window.HTMLImageElement, 'loading', (image) => image.getAttribute('loading') ?? 'auto');
  for (const kind of [window.HTMLButtonElement, window.HTMLInputElement])
    defineOn<HTMLElement>(kind, 'formMethod', (button) => button.getAttribute('formmethod')?.toLowerCase() ?? '');
}

/** Defines a property of all objects of a kind, as the platform does. */
export function defineOn<T extends object>(
  kind: { readonly prototype: T },
  name: string,
  read: (target: T) => unknown,
): void {
  Object.defineProperty(kind.prototype, name, {
    configurable: true,
    get(this: T) {
      return read(this);
    },
  });
}

/** Extensions are shown shadow roots, closed ones too, in either of two ways. */
export function rememberShadowRoots(window: PageWindow): WeakMap<Element, ShadowRoot> {
  const roots = new WeakMap<Element, ShadowRoot>();
  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (init: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
  defineOn(window.Element, 'openOrClosedShadowRoot', (element) => roots.get(element) ?? null);
  return roots;
}

/** What a media query is answered with. */
export class MediaAnswer {
  readonly #matches: boolean;
  constructor(matches: boolean) {
    this.#matches = matches;
  }
  get matches(): boolean {
    return this.#matches;
  }
}
