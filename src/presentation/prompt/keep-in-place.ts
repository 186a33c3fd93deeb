/** How often the bar comes back; a page that keeps taking it away wins, and the popup still has the offer. */
const patience = 20;

/** What the page's style sheets say of all elements must not move or hide the bar; `all` leaves the direction out. */
const style = 'all: initial !important; display: block !important; direction: ltr !important';

/**
 * Shows an element above everything else on the page, where its scripts may meddle with it: what they take away or
 * change comes back. Stops when the returned function is called.
 */
export function keepInPlace(host: HTMLElement): () => void {
  let left = patience;
  let shown: string | null = null;
  const observer = new MutationObserver(() => {
    if (left === 0 || isInPlace(host, shown)) return;
    left -= 1;
    put();
  });
  const put = (): void => {
    observer.disconnect();
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    host.style.cssText = style;
    shown = host.getAttribute('style');
    // The top layer is above all that a page can stack.
    host.popover = 'manual';
    if (!host.isConnected) document.documentElement.append(host);
    host.showPopover();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  };
  put();
  return () => observer.disconnect();
}

const isInPlace = (host: HTMLElement, shown: string | null): boolean =>
  host.isConnected &&
  host.matches(':popover-open') &&
  host.attributes.length === 2 &&
  host.getAttribute('style') === shown;
