import type { CookieFact } from '../../evidence.ts';
import type { Listed } from '../../report.ts';
import { cookiesOf } from '../../standards/set-cookie.ts';

/** The cookies that a secure page sets with these `Set-Cookie` fields, for a test. */
export const setting = (...fields: string[]): Listed<CookieFact> => settingFrom('https://site.example/', ...fields);

export const settingFrom = (url: string, ...fields: string[]): Listed<CookieFact> => ({
  items: fields.flatMap((field) => cookiesOf(field, url)),
  omitted: 0,
});
