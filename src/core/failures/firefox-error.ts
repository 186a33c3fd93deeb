import type { FailureClass } from '../report.ts';
import type { NamedError } from './failure.ts';

export type FirefoxErrorTable = Readonly<Record<string, readonly [offset: number, failure: FailureClass]>>;

/** The errors of each module: an error's nsresult is the base plus the offset, or minus it. */
export type FirefoxErrors = readonly {
  readonly base: number;
  readonly sign: 1 | -1;
  readonly errors: FirefoxErrorTable;
}[];

/**
 * Reads what Firefox gives as an error: `Error code N` with a numeric nsresult, or a text with a symbolic name in it.
 * Undefined for other texts, such as sentences in the language of the person.
 */
export function firefoxErrorOf(text: string, known: FirefoxErrors): NamedError | undefined {
  const number = /^Error code (-?\d+)$/.exec(text)?.[1];
  if (number !== undefined) return errorByNumber(Number(number) >>> 0, known);
  const name = /\b(?:NS|SEC|SSL|MOZILLA_PKIX)_(?:ERROR|BINDING)_[A-Z0-9_]+/.exec(text)?.[0];
  return name === undefined ? undefined : { name, class: classOfName(name, known) };
}

function errorByNumber(number: number, known: FirefoxErrors): NamedError {
  for (const { base, sign, errors } of known) {
    const found = Object.entries(errors).find(([, [offset]]) => base + sign * offset === number);
    if (found !== undefined) return { name: found[0], class: found[1][1] };
  }
  return { name: `nsresult 0x${number.toString(16).toUpperCase()}`, class: familyOfNumber(number) };
}

function classOfName(name: string, known: FirefoxErrors): FailureClass {
  for (const { errors } of known) {
    const error = Object.hasOwn(errors, name) ? errors[name] : undefined;
    if (error !== undefined) return error[1];
  }
  if (name.startsWith('NS_ERROR_PROXY_')) return 'proxy';
  if (name.startsWith('SSL_ERROR_')) return 'tls-protocol';
  return name.startsWith('NS_') ? 'other' : 'certificate-other';
}

function familyOfNumber(number: number): FailureClass {
  const module = number >>> 16;
  const code = number & 0xffff;
  if (module === 0x804b && code >= 1000 && code < 1600) return 'proxy';
  if (module !== 0x805a) return 'other';
  return code > 0x2000 && code <= 0x3000 ? 'tls-protocol' : 'certificate-other';
}
