import type { TlsState } from '../report.ts';
import { cipherSuiteOf } from './cipher-suite.ts';
import { isPostQuantum } from './key-exchange.ts';
import { tlsVersionOf } from './tls-version.ts';

/** Protocol and cipher in words, such as “modern, forward secret”; none about what was not seen. */
export function cipherWords({ protocol, cipher, keyExchange }: TlsState): string[] {
  const version = tlsVersionOf(protocol);
  const suite = cipherSuiteOf(cipher);
  const words: string[] = [];
  if (version !== undefined && version < 1.2) words.push('outdated');
  if (suite?.broken !== undefined) words.push(`broken cipher (${suite.broken})`);
  else if (suite !== undefined) words.push(suite.authenticated && suite.forwardSecrecy ? 'modern' : 'old cipher');
  if (suite !== undefined) words.push(suite.forwardSecrecy ? 'forward secret' : 'not forward secret');
  if (isPostQuantum(keyExchange ?? '')) words.push('post-quantum');
  return words;
}
