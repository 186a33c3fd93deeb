import { isAbort } from '../core/standards/abort.ts';
import { browser, type WebNavigation } from '../platform/browser.ts';

/** How long the frame may take to fail again, in milliseconds. */
const patience = 5_000;

/**
 * The code of an error that Firefox has stated as a sentence in the person's language, as it does for errors of TLS: of a
 * frame that fails, it tells the number. The sentence where the frame does not fail.
 */
export async function errorCodeOf(sentence: string, url: string, tabId: number): Promise<string> {
  if (/^(net::|NS_|Error code)/.test(sentence)) return sentence;
  const frame = document.createElement('iframe');
  // Nothing of it runs, should it load after all.
  frame.setAttribute('sandbox', '');
  frame.hidden = true;
  frame.src = url;
  const { onErrorOccurred } = browser.webNavigation;
  let listen: (details: WebNavigation.OnErrorOccurredDetailsType) => void = () => undefined;
  const failed = new Promise<string>((resolve) => {
    setTimeout(() => resolve(sentence), patience);
    frame.addEventListener('load', () => setTimeout(() => resolve(sentence), 500));
    listen = (details) => {
      const { error } = details as { readonly error?: string };
      if (details.tabId === tabId && details.url === url && error !== undefined && !isAbort(error)) resolve(error);
    };
  });
  onErrorOccurred.addListener(listen);
  document.body.append(frame);
  const code = await failed;
  onErrorOccurred.removeListener(listen);
  frame.remove();
  return code;
}
