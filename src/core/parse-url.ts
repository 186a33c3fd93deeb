/** What core reads of a parsed address, named as the URL standard names it. */
export interface ParsedUrl {
  readonly href: string;
  /** With the colon: `https:`. */
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  /** In lower case, numeric addresses in their usual form, IPv6 in brackets. */
  readonly hostname: string;
  /** Empty when it is the scheme's default. */
  readonly port: string;
  readonly pathname: string;
}

interface Runtime {
  readonly URL: new (url: string, base?: string) => ParsedUrl;
}

// Core is compiled without any platform's library, but worker, page and Node all have the URL standard's parser.
const { URL: Parser } = globalThis as unknown as Runtime;

/** Parses as browsers do; undefined for what is not an address. */
export function parseUrl(url: string, base?: string): ParsedUrl | undefined {
  try {
    return new Parser(url, base);
  } catch {
    return undefined;
  }
}

/** As the URL parser writes it; empty for what is not an address. */
export const hostOf = (url: string): string => parseUrl(url)?.hostname ?? '';
