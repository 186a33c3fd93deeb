import type { PageMessages } from '../core/events.ts';
import type { Report, TlsState, Upgrade } from '../core/report.ts';
import type { Decisions, SettingsChange } from '../core/settings/settings.ts';
import type { PromptAnswer } from './prompt.ts';

/*
 * Every message that the worker answers, as the function it amounts to. `receive.ts` takes a handler for each: one that
 * is missing does not compile.
 */

/** From scripts of ours in pages. Each resolves with whether the worker took it in. */
export interface ScriptMessages extends PageMessages {
  /** From the bar in the page. */
  'prompt-answer'(body: { answer: PromptAnswer; nonce: string }): Promise<boolean>;
}

/** From our own pages and the command line. */
export interface OwnMessages {
  'read-report'(body: AboutTab): Promise<Report>;
  'switch-to-https'(body: AboutTab): Promise<void>;
  'dismiss-offer'(body: AboutTab): Promise<void>;
  /** Resolves with what the site of the page answers over HTTPS; with nothing where a page is not worth asking for. */
  'ask-over-https'(body: AboutTab & { samePort: boolean }): Promise<Upgrade | undefined>;
  /** A person opened the popup: the page is to look at itself once more. */
  'look-again'(body: AboutTab): Promise<void>;
  /** Resolves with whether the element is still there. */
  'show-element'(body: AboutTab & { frameUrl: string; selector: string }): Promise<boolean>;
  /** Resolves when every host that the page uses has answered over HTTPS, or has not. */
  'ask-hosts'(body: AboutTab): Promise<void>;
  /** Resolves when it is known what else the site of the page, or of one that did not come, answers. */
  'second-look'(body: AboutTab): Promise<void>;
  'deep-audit'(body: AboutTab): Promise<void>;
  /** From the command line, whose time is over: what the tab still waits for has failed. */
  'stop-waiting'(body: AboutTab): Promise<boolean>;
  /** From the command line: how the page of the tab came. Resolves with whether that page is there. */
  'connection-seen'(body: AboutTab & { url: string; tls: TlsState }): Promise<boolean>;
  /**
   * From now on the site that the tab shows is upgraded; an HTTP page of it is switched. Where a host is named, it is that
   * one, whatever the tab shows by now.
   */
  'always-upgrade'(body: AboutTab & { host?: string }): Promise<void>;
  'read-settings'(body: object): Promise<Decisions>;
  /** From the options, and from a tab whose window may be private. Rejects in words for a person. */
  'change-settings'(body: { change: SettingsChange; tabId?: number }): Promise<void>;
}

/** What is answered in place of a result, for a person to read; `send` rejects with it. */
export interface Refusal {
  readonly refusal: string;
}

interface AboutTab {
  tabId: number;
}
