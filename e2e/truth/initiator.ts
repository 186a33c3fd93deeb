import type { Answer } from '../lab/answers.ts';

/** Kinds of file that an address may stand for; its ending, and what the resource hosts answer. */
export type FileKind = 'png' | 'svg' | 'js' | 'css' | 'html' | 'json' | 'woff2' | 'mp4' | 'mp3' | 'vtt' | 'xsl';

/** Where an initiator finds the files it brings along, beside the page or on a host of another site; both secure. */
export interface Files {
  readonly own: (name: string) => string;
  readonly elsewhere: (name: string) => string;
}

/** A reason, for both browsers or for one of them. */
export type Reason = string | { readonly chromium?: string; readonly firefox?: string };

/** Why an audit of one mode, or any, cannot know of a request: in general, or under a policy that upgrades or refuses. */
export interface Unseen {
  readonly refused?: Reason;
  readonly passive?: Reason;
  readonly passiveUpgraded?: Reason;
  readonly deep?: Reason;
  readonly deepUpgraded?: Reason;
}

/** One way for a page to ask for an address; the truth suite puts each into the places where it can stand. */
export interface Initiator {
  readonly id: string;
  readonly file: FileKind;
  readonly head?: (url: string, files: Files) => string;
  readonly body?: (url: string, files: Files) => string;
  /** Files that the page needs beside the address in question, by name. */
  readonly files?: (url: string, files: Files) => Readonly<Record<string, Answer>>;
  readonly headers?: (url: string) => Answer['headers'];
  /** The whole document, for those that are not HTML with a head and a body. */
  readonly whole?: (url: string, files: Files) => Answer;
  /** It has policies of its own, and those of the page do not hold for it. */
  readonly ownPolicies?: true;
  /** It acts some time after the page has loaded. */
  readonly late?: true;
  /** The page itself names the secure address. */
  readonly secure?: true;
  /** Several ask for the same address: every fate that it meets must be reported. */
  readonly shared?: true;
  /** Why nothing is asked for, so that the address must not be reported as a request. */
  readonly nothing?: Reason;
  /** The same where a policy upgrades. */
  readonly nothingUpgraded?: Reason;
  /** Why the browser's own record says nothing of it although it asks; the case is listed and not counted. */
  readonly silent?: Reason;
  /** What the README's table of sights says in general; misses for these reasons are listed apart. */
  readonly unseen?: Unseen;
}

export const traceless = {
  /** Passive, in Firefox. */
  refused: 'Firefox leaves no trace of what it refused.',
} as const;

/** What no element names, where a policy upgrades. */
export const rewritten = { passiveUpgraded: { chromium: 'Chromium shows the new address only.' } } as const;

/** What not even a policy is asked about before it is upgraded. */
export const untoldUpgrade = {
  ...rewritten,
  deepUpgraded: { chromium: 'Chromium upgrades it before it asks its policies.' },
} as const;

/** The page is told that its policy refused the element, and that is what we say. */
export const onlyPreloaded = {
  refused: { chromium: 'Only the preloader has it upgraded; to its element it is refused.' },
} as const;

export const script = (code: string): string => `<script>${code}</script>`;
export const style = (css: string): string => `<style>${css}</style>`;
/** Takes what follows out of sight. */
export const farBelow = '<div style="height: 60000px"></div>';
/** Markup as the value of an attribute in double quotes. */
export const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** A value as a literal of the page's own script. */
export const literal = (text: string): string => JSON.stringify(text);

/** What holds for one browser. */
export const reasonFor = (reason: Reason | undefined, browser: 'chromium' | 'firefox'): string | undefined =>
  typeof reason === 'object' ? reason[browser] : reason;
