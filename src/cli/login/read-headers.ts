import { isLoopbackHost } from '../../core/standards/trustworthy.ts';
import { readText } from '../read-json.ts';
import { UsageError } from '../usage-error.ts';
import type { OriginHeaders } from './login.ts';

/**
 * Reads header fields, a line each, for the origins that are audited or, below a line such as `[https://api.example.org]`, for
 * that one. Rejects with a UsageError that names file and line, and nothing of what stands there.
 */
export async function readHeaders(file: string, origins: readonly string[]): Promise<readonly OriginHeaders[]> {
  const text = await readText('the header file', file);
  let scope = origins;
  let isForAudited = false;
  const fields = new Map<string, [string, string][]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const wrong = (what: string): UsageError => new UsageError(`The header file ${file}, line ${index + 1}: ${what}.`);
    if (line.startsWith('[')) {
      const origin = originIn(line);
      if (origin === undefined)
        throw wrong('between brackets stands an origin over HTTPS, as [https://api.example.org]');
      scope = [origin];
      continue;
    }
    const field = fieldIn(line);
    if (typeof field === 'string') throw wrong(field);
    isForAudited ||= scope === origins;
    for (const origin of scope) {
      const own = fields.get(origin) ?? [];
      if (own.some(([name]) => name.toLowerCase() === field[0].toLowerCase()))
        throw wrong('this header is given twice for one origin');
      fields.set(origin, [...own, field]);
    }
  }
  if (isForAudited && origins.length === 0)
    throw new UsageError(
      `The headers of ${file} are sent over HTTPS only, or to this computer, and no such address is audited.`,
    );
  if (fields.size === 0) throw new UsageError(`The header file ${file} holds no header.`);
  return [...fields].map(([origin, own]) => ({ origin, fields: own }));
}

/** The origins that headers may be sent to so that these addresses are shown; over HTTPS, or to this computer. */
export function originsOf(addresses: readonly string[]): readonly string[] {
  const origins = addresses.flatMap((address) => {
    const url = new URL(address);
    if (mayGoTo(url)) return url.origin;
    // Where the address leads to, if it does what it should.
    return url.port === '' ? `https://${url.hostname}` : [];
  });
  return [...new Set(origins)];
}

const mayGoTo = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isLoopbackHost(hostname);

function originIn(line: string): string | undefined {
  const [, text = ''] = /^\[([^\]]*)\]\s*$/.exec(line) ?? /^\[(.*)\]\s*$/.exec(line) ?? [];
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isOrigin = url.href === `${url.origin}/` && url.username === '';
  return isOrigin && mayGoTo(url) ? url.origin : undefined;
}

/** The field of a line, or what is wrong with it. */
function fieldIn(line: string): [string, string] | string {
  const [, name, value = ''] = /^([^:]*?)\s*:[\t ]*(.*?)[\t ]*$/s.exec(line) ?? [];
  if (name === undefined) return 'it has no colon, as in “Name: value”';
  // What a header may be called (RFC 9110, section 5.6.2).
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return 'what stands before the colon is no name of a header';
  if (/^cookie$/i.test(name)) return 'cookies are given with --cookies';
  if (ofConnection.test(name)) return 'the browser alone sets this header';
  if (value === '') return 'this header has no value';
  if (!/^[\t\x20-\x7e]*$/.test(value)) return 'the value has characters that a header cannot hold';
  return [name, value];
}

/** What belongs to the connection, or says what kind of request it is. */
const ofConnection =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|via|origin|http2-settings|(?:sec|proxy|access-control)-.*)$/i;
