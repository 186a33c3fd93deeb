import * as v from 'valibot';
import type { TabEvent } from '../core/events.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { browser } from '../platform/browser.ts';
import { record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';

/** Tabs whose pages asked for something that was redirected to an insecure address, until its element was looked for. */
const waiting = new Set<number>();

/**
 * Looks for the elements that ask for secure addresses which redirect to insecure ones: nothing in the page tells that
 * they do, so its script does not report them. Once for each such redirect, when its document has loaded.
 */
export async function findRedirectedElements(tabId: number, event: TabEvent): Promise<void> {
  if (event.type === 'request-seen' && event.from !== undefined) waiting.add(tabId);
  if (!waiting.has(tabId)) return;
  const [visit] = (await readTab(tabId)).visits;
  if (visit?.document === undefined || visit.frames[visit.document]?.readyState !== 'complete') return;
  waiting.delete(tabId);
  const sought = visit.testimonies.items.filter((one) => one.redirectedFrom !== undefined && one.element === undefined);
  const urls = [...new Set(sought.flatMap(({ redirectedFrom = [] }) => redirectedFrom))];
  if (urls.length === 0) return;
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: findElements,
    args: [urls, most],
  });
  for (const { result } of results) {
    const parsed = v.safeParse(found, result);
    if (!parsed.success || parsed.output.elements.length === 0) continue;
    const { url, elements } = parsed.output;
    for (const [document, frame] of Object.entries(visit.frames)) {
      if (sameResource(frame.url, url)) await record(tabId, { type: 'elements-found', document, elements });
    }
  }
}

/** Elements that are read in one frame. */
const most = 20_000;

const found = v.object({
  url: v.string(),
  elements: v.pipe(v.array(v.object({ url: v.string(), selector: v.string(), html: v.string() })), v.maxLength(250)),
});

/** Runs in the page, apart from its scripts. Nothing outside of it is there, and the page may have renamed what it has. */
function findElements(urls: readonly string[], most: number): v.InferOutput<typeof found> {
  const all = Document.prototype.querySelectorAll.call(document, '[src],[href],[data],[poster],[srcset]');
  const base = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI')?.get?.call(document) as string;
  const sought = new Set(urls);
  const elements: v.InferOutput<typeof found>['elements'] = [];
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
  return { url: location.href, elements };

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
}
