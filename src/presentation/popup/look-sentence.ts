import type { Look } from '../../core/report.ts';
import { shownAddress } from './shown-address.ts';

/** What came of asking for a site elsewhere, in a sentence. */
export function lookSentence({ url, state }: Look): string {
  const isPlain = url.startsWith('http:');
  const place = `${shownAddress(url, 54)} (port ${isPlain ? 80 : 443})`;
  return `${place} ${(isPlain ? overHttp : overHttps)[state]}`;
}

type Words = Readonly<Record<Look['state'], string>>;

const overHttp: Words = {
  answered: 'answers over plain HTTP: the server is up, and plain HTTP works.',
  // A browser that holds an HSTS policy answers itself, and its answer looks the same.
  redirected: 'leads on to another address: the server is up, unless the browser itself keeps to HTTPS here.',
  failed: 'cannot be reached either.',
  timeout: 'does not answer in time either.',
};

const overHttps: Words = {
  answered: 'answers, with a certificate that the browser accepts.',
  redirected: 'answers, with a certificate that the browser accepts, and leads on to another address.',
  failed: 'cannot be reached either, or its certificate is not accepted.',
  timeout: 'does not answer in time either.',
};
