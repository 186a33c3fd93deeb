import type { FailureClass } from '../report.ts';

/** What the names of Chromium's errors mean, without `ERR_`, and what the beginnings of the others mean. */
export interface ChromiumErrors {
  readonly classes: Readonly<Record<string, FailureClass>>;
  readonly families: readonly (readonly [string, FailureClass])[];
}

/** The class of a Chromium network error (`net::ERR_…`); undefined for other texts. */
export function classOfChromiumError(code: string, { classes, families }: ChromiumErrors): FailureClass | undefined {
  const name = /^(?:net::)?ERR_([A-Z0-9_]+)$/.exec(code)?.[1];
  if (name === undefined) return undefined;
  const known = Object.hasOwn(classes, name) ? classes[name] : undefined;
  return known ?? families.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'other';
}
