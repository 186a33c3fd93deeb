import type { Login } from '../login/login.ts';
import type { SeenConnection } from './connection-of.ts';

/** How a browser is started for an audit: a throw-away profile with the built extension in it. */
export interface LaunchOptions {
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** PEM certificates to trust, one each. */
  readonly authorities: readonly string[];
  /** Every host name resolves to this address. */
  readonly resolveAll?: string | undefined;
  /** From the port that an address names to the one that is connected to. */
  readonly portMap: ReadonlyMap<number, number>;
  readonly browserArgs: readonly string[];
  /** Chromium shows certificates to extensions, as Firefox always does. */
  readonly showsCertificates?: boolean;
  /** Milliseconds after which Firefox unloads an idle background page; its own default is half a minute. */
  readonly workerIdle?: number;
  /** As if the person had allowed insecure content everywhere. */
  readonly allowInsecureContent?: boolean;
  /** The browser believes that the computer has no network. */
  readonly offline?: boolean;
  /** Certificates that Firefox accepts in spite of their flaws, as SHA-256 in hexadecimal, by host. */
  readonly exceptions?: ReadonlyMap<string, string>;
  /** Nobody is there who wants what pages open and save: windows and downloads are refused, as dialogs always are. */
  readonly unattended?: boolean;
  /** With what sites let the browser in. */
  readonly login?: Login | undefined;
  /** Further settings of Firefox, by their name in `about:config`. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** A page of the driven browser. Expressions are evaluated in the page itself. */
export interface DrivenPage {
  evaluate(expression: string): Promise<unknown>;
  /** Resolves when the expression becomes true, rejects when it takes too long. */
  waitFor(expression: string): Promise<void>;
  screenshot(file: string, size?: { readonly width: number; readonly height: number }): Promise<void>;
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  close(): Promise<void>;
}

/** A tab that the extension watches. */
export interface DrivenTab extends DrivenPage {
  /** The extension's own number for the tab. */
  readonly id: number;
  /** Resolves when the page has loaded, failed, or the time is over: what came of it is the report's to say. */
  visit(url: string, timeout: number): Promise<void>;
  /** How its document came, where the browser shows that to DevTools only. */
  connection?(): SeenConnection | undefined;
  /** Whether the process that showed the page has died. */
  hasCrashed(): Promise<boolean>;
}

/** One running browser with the extension. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  openTab(): Promise<DrivenTab>;
  /**
   * Opens one of the extension's own pages, given by its path in the extension: in a window of its own, which is in front,
   * or in one that another page has left, for those who open hundreds.
   */
  openOwnPage(path: string, where?: { readonly inUsedWindow?: boolean }): Promise<DrivenPage>;
  /** Sends the extension's worker a message from one of its own pages, and resolves with its answer. */
  ask(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Evaluates in the extension page that stays open for the whole run. */
  evaluate(expression: string): Promise<unknown>;
  /** Resolves when the extension's worker has been stopped, whatever it was doing. */
  stopWorker(): Promise<void>;
  /** Resolves when the browser is gone, by whoever's hand. */
  readonly closed: Promise<void>;
  /** The operating system's number of the browser's first process. */
  readonly processId: number;
  /** Ends the browser, whatever state it is in, and removes its profile. */
  close(): Promise<void>;
}

/** The extension page that tabs start from and messages are sent from. */
export const controlPage = 'src/presentation/popup/index.html';

/**
 * Asks the worker from one of the extension's pages. The answer travels as text, because a value that stands in it twice
 * does not survive WebDriver BiDi's own way of writing values down.
 */
export async function askFrom(
  evaluate: (expression: string) => Promise<unknown>,
  name: string,
  body: object,
): Promise<unknown> {
  const message = JSON.stringify({ name, body });
  const answer = await evaluate(
    `browser.runtime.sendMessage(${message}).then((answer) => JSON.stringify(answer ?? null))`,
  );
  const read: unknown = JSON.parse(String(answer));
  if (typeof read === 'object' && read !== null && 'refusal' in read) throw new Error(String(read.refusal));
  return read;
}
