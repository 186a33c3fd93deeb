/** A piece of a step: words, or what is copied as it stands. */
export interface PartText {
  readonly text: string;
  readonly code?: true;
  /** The server that this is configuration of; those of several servers stand beside each other. */
  readonly server?: string;
}

/** What must hold of an address for a step to be meant. */
export type Condition =
  | 'https'
  | 'http'
  | 'onion'
  /** A name under .local, which the device itself announces (RFC 6762). */
  | 'mdns'
  /** Reached from anywhere, or from a network of its own only; .onion is neither. */
  | 'public'
  | 'private'
  /** A name, or an IP address. */
  | 'name'
  | 'ip'
  | 'usualPort'
  | 'ownPort'
  /** The site is not on the reader's own computer. */
  | 'elsewhere'
  /** No redirect is to blame for the address, or one is. */
  | 'asked'
  | 'redirected'
  /** An HSTS policy forbids going past a certificate error. */
  | 'bound'
  /** The browser moved from http to https because of an HSTS policy. */
  | 'moved'
  /** A page over HTTP, on the same host and port, led here. */
  | 'led';

/** One thing to do. */
export interface StepText {
  readonly parts: readonly PartText[];
  /** All of these. */
  readonly when: readonly Condition[];
}

export const step = (...parts: readonly (string | PartText)[]): StepText => ({
  parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
  when: [],
});

export const stepWhen = (
  when: Condition | readonly Condition[],
  ...parts: readonly (string | PartText)[]
): StepText => ({
  ...step(...parts),
  when: typeof when === 'string' ? [when] : when,
});

/** What is copied into a shell. */
export const command = (text: string): PartText => ({ text, code: true });
