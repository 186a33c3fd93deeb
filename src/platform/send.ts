import type { PageMessages } from '../core/events.ts';
import type { Report, Upgrade } from '../core/report.ts';
import type { Decisions } from '../core/settings/change.ts';
import type { SettingsChange } from '../core/settings/settings.ts';
import { browser } from './browser.ts';

/** Every message there is, as the function it amounts to. */
export interface Protocol extends PageMessages {
  /** From the bar in the page. Resolves with whether it was one of ours. */
  'prompt-answer'(body: { answer: 'switch' | 'always' | 'options' | 'dismiss'; nonce: string }): Promise<boolean>;
  /** From our own pages and the command line. */
  'read-report'(body: { tabId: number }): Promise<Report>;
  'switch-to-https'(body: { tabId: number }): Promise<void>;
  'dismiss-offer'(body: { tabId: number }): Promise<void>;
  /** Resolves with what the site of the page answers over HTTPS; with nothing where a page is not worth asking for. */
  'ask-over-https'(body: { tabId: number; samePort: boolean }): Promise<Upgrade | undefined>;
  /** A person opened the popup: the page is to look at itself once more. */
  'look-again'(body: { tabId: number }): Promise<void>;
  /** Resolves with whether the element is still there. */
  'show-element'(body: { tabId: number; frameUrl: string; selector: string }): Promise<boolean>;
  /** Resolves when every host that the page uses has answered over HTTPS, or has not. */
  'ask-hosts'(body: { tabId: number }): Promise<void>;
  /** Resolves when it is known what else the site of the page, or of one that did not come, answers. */
  'second-look'(body: { tabId: number }): Promise<void>;
  'deep-audit'(body: { tabId: number }): Promise<void>;
  /** From the command line, whose time is over: what the tab still waits for has failed. */
  'stop-waiting'(body: { tabId: number }): Promise<boolean>;
  /**
   * From now on the site that the tab shows is upgraded; an HTTP page of it is switched. Where a host is named, it is that
   * one, whatever the tab shows by now.
   */
  'always-upgrade'(body: { tabId: number; host?: string }): Promise<void>;
  'read-settings'(body: object): Promise<Decisions>;
  /** From the options, and from a tab whose window may be private. Rejects in words for a person. */
  'change-settings'(body: { change: SettingsChange; tabId?: number }): Promise<void>;
}

export type Name = keyof Protocol;
export type Body<N extends Name> = Parameters<Protocol[N]>[0];
export type Answer<N extends Name> = ReturnType<Protocol[N]>;

/** Sends a message to the worker. Rejects when nobody answers, as when the extension was just updated. */
export function send<N extends Name>(name: N, body: Body<N>): Answer<N> {
  // The handler that `receiveFromOwn` registered under this name answers with this type.
  return browser.runtime.sendMessage({ name, body }) as Answer<N>;
}
