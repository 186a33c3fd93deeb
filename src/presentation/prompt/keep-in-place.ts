/** How often the bar comes back; a page that keeps taking it away wins, and the popup still has the offer. */
const patience = 20;

/** What the page's style sheets say of all elements must not move or hide the bar; `all` leaves the direction out. */
const style = 'all: initial !important; display: block !important; direction: ltr !important';

interface Place {
  /** Puts the element above everything once more, as long as there is patience. */
  put(): void;
  /** Calls the listener whenever the element has been put there. */
  onPut(listener: () => void): void;
  end(): void;
}

/**
 * Shows an element above everything else on the page, where its scripts may meddle with it: what they take away or
 * change comes back.
 */
export function keepInPlace(host: HTMLElement): Place {
  let left = patience;
  let shown: string | null = null;
  let listener = (): void => undefined;
  const observer = new MutationObserver(() => {
    if (!isInPlace(host, shown)) again();
  });
  const put = (): void => {
    observer.disconnect();
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    host.style.cssText = style;
    shown = host.getAttribute('style');
    // The top layer is above all that a page can stack; what is put there last, above all that is there.
    host.popover = 'manual';
    if (!host.isConnected) document.documentElement.append(host);
    host.showPopover();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
    listener();
  };
  const again = (): void => {
    if (left === 0) return;
    left -= 1;
    put();
  };
  put();
  return {
    put: again,
    onPut(whenPut) {
      listener = whenPut;
    },
    end: () => observer.disconnect(),
  };
}

const isInPlace = (host: HTMLElement, shown: string | null): boolean =>
  host.isConnected &&
  host.matches(':popover-open') &&
  host.attributes.length === 2 &&
  host.getAttribute('style') === shown;
