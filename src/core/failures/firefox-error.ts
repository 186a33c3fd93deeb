import { type ErrorClasses, errorNamed, type NamedError } from './error-classes.ts';

/** The errors of one module by name: an error's nsresult is the base plus its number, or minus it. */
export interface FirefoxErrorModule {
  readonly base: number;
  readonly sign: 1 | -1;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What Firefox's errors are called, and what they mean. */
export interface FirefoxErrors extends ErrorClasses {
  readonly modules: readonly FirefoxErrorModule[];
}

/**
 * Reads what Firefox gives as an error: `Error code N` with a numeric nsresult, or a text with a symbolic name in it.
 * Undefined for other texts, such as sentences in the language of the person.
 */
export function firefoxErrorOf(text: string, known: FirefoxErrors): NamedError | undefined {
  const number = /^Error code (-?\d+)$/.exec(text)?.[1];
  if (number !== undefined) return errorByNumber(Number(number) >>> 0, known);
  const name = /\b(?:NS|SEC|SSL|MOZILLA_PKIX)_(?:ERROR|BINDING)_[A-Z0-9_]+/.exec(text)?.[0];
  return name === undefined ? undefined : errorNamed(name, known);
}

function errorByNumber(number: number, known: FirefoxErrors): NamedError {
  for (const { base, sign, numbers } of known.modules) {
    const found = Object.entries(numbers).find(([, offset]) => base + sign * offset === number);
    if (found !== undefined) return errorNamed(found[0], known);
  }
  return { name: `nsresult 0x${number.toString(16).toUpperCase()}`, class: familyOfNumber(number) };
}

function familyOfNumber(number: number): NamedError['class'] {
  const module = number >>> 16;
  const code = number & 0xffff;
  if (module === 0x804b && code >= 1000 && code < 1600) return 'proxy';
  if (module !== 0x805a) return 'other';
  return code > 0x2000 && code <= 0x3000 ? 'tls-protocol' : 'certificate-other';
}
