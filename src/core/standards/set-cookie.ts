import type { CookieFact } from '../evidence.ts';

/**
 * The cookies in a `Set-Cookie` field of the response from `url`, without their values (RFC 6265bis, section 5.6).
 * Firefox joins repeated fields with line feeds; commas are left alone, because dates contain them.
 */
export const cookiesOf = (field: string, url: string): CookieFact[] =>
  field.split('\n').flatMap((line) => cookieOf(line, url));

function cookieOf(line: string, url: string): CookieFact[] {
  const [pair = '', ...rest] = line.split(';');
  const [name, value] = halves(pair);
  // Without an equals sign it is all value; with neither name nor value there is no cookie.
  const named = value === undefined ? '' : name;
  if (named === '' && (value ?? name) === '') return [];
  // Of an attribute that is there twice the last counts.
  const attributes = new Map(rest.map(halves).map(([key, text = '']) => [key.toLowerCase(), text]));
  const sameSite = attributes.get('samesite')?.toLowerCase();
  const domain = attributes.get('domain');
  const path = attributes.get('path');
  return [
    {
      name: named,
      url,
      secure: attributes.has('secure'),
      httpOnly: attributes.has('httponly'),
      ...(sameSite === undefined ? {} : { sameSite }),
      ...(domain === undefined ? {} : { domain }),
      ...(path === undefined ? {} : { path }),
    },
  ];
}

/** Before and after the first equals sign; blanks around them do not count. */
function halves(text: string): readonly [before: string, after?: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
