import { browser } from './browser.ts';

/**
 * Puts a script of ours into a document, apart from the page's own, and calls a function there that may use it. Undefined
 * where no script may be put into the document, such as an error's, or where it is gone.
 */
export async function askDocument<A extends readonly unknown[]>(
  tabId: number,
  document: string,
  file: string,
  func: (...args: A) => unknown,
  args: A,
): Promise<unknown> {
  // The library's types are older than documents that have an identity.
  const target = { tabId, documentIds: [document] };
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    const [injection] = await browser.scripting.executeScript({ target, func: func as () => void, args: [...args] });
    return injection?.result;
  } catch {
    return undefined;
  }
}
