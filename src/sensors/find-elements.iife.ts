/** Elements of a frame that ask for some of these addresses: the first for each. */
export type FindElements = (urls: readonly string[]) => FoundElement[];

interface FoundElement {
  readonly url: string;
  readonly selector: string;
  readonly html: string;
}

/** Elements that are read in one frame. */
const most = 20_000;

/** The page may have renamed what it has. */
const findElements: FindElements = (urls) => {
  const all = Document.prototype.querySelectorAll.call(document, '[src],[href],[data],[poster],[srcset]');
  const base = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI')?.get?.call(document) as string;
  const sought = new Set(urls);
  const elements: FoundElement[] = [];
  for (let index = 0; index < all.length && index < most && sought.size > 0; index++) {
    const element = all[index] as Element;
    if (element instanceof HTMLAnchorElement) continue;
    for (const name of ['src', 'href', 'data', 'poster', 'srcset']) {
      for (const part of (element.getAttribute(name) ?? '').split(name === 'srcset' ? /\s*,\s+|\s+/ : /(?!)/)) {
        if (part === '' || !URL.canParse(part, base)) continue;
        const url = new URL(part, base).href.replace(/#.*/, '');
        if (sought.delete(url)) elements.push({ url, selector: selectorOf(element), html: tagOf(element) });
      }
    }
  }
  return elements;
};

/** By the nearest id, or by position. */
function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && steps.length < 6; at = at.parentElement) {
    const { localName: name, id } = at;
    if (typeof id === 'string' && /^[A-Za-z][\w-]{0,40}$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    let before = 1;
    for (let one = at.previousElementSibling; one !== null && before < 500; one = one.previousElementSibling) {
      if (one.localName === name) before += 1;
    }
    steps.unshift(`${name}:nth-of-type(${before})`);
  }
  return steps.join(' > ').slice(0, 160);
}

/** As the page's script describes elements: cut at the same length. */
function tagOf(element: Element): string {
  let html = `<${element.localName}`;
  for (const { name, value } of element.attributes) {
    if (html.length > 160) break;
    html += ` ${name}="${value.slice(0, 160).replaceAll('"', '&quot;')}"`;
  }
  return html.length < 160 ? `${html}>` : `${html.slice(0, 159)}…`;
}

// The isolated world is ours alone: the page sees nothing of this.
(globalThis as { portcullisFindElements?: FindElements }).portcullisFindElements = findElements;
