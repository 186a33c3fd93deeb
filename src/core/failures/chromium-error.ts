import { type ErrorClasses, errorNamed, type NamedError } from './error-classes.ts';

/** Reads a Chromium network error (`net::ERR_…`); undefined for other texts. */
export function chromiumErrorOf(code: string, known: ErrorClasses): NamedError | undefined {
  const name = /^(?:net::)?ERR_([A-Z0-9_]+)$/.exec(code)?.[1];
  return name === undefined ? undefined : errorNamed(name, known, code);
}
