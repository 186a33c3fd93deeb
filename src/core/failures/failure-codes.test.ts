import { expect, test } from 'vitest';
import { chromiumErrorNames } from './chromium-error-names.ts';
import { chromiumErrors } from './chromium-errors.ts';
import { type ErrorClasses, errorNamed } from './error-classes.ts';
import { firefoxErrorNames } from './firefox-error-names.ts';
import { firefoxErrors } from './firefox-errors.ts';

/** Every error of either browser, where it goes, and why; `docs/failure-codes.md` is written from this. */
const browsers = [
  { browser: 'Chromium', names: chromiumErrorNames, known: chromiumErrors },
  { browser: 'Firefox', names: firefoxErrorNames.flatMap(({ numbers }) => Object.keys(numbers)), known: firefoxErrors },
];

/** Why nothing better than `other` can be said, by the beginning of the name; the first that fits counts. */
const reasons: Readonly<Record<string, readonly (readonly [beginnings: string, reason: string])[]>> = {
  Chromium: [
    ['CERT_DATABASE_CHANGED CERT_VERIFIER_CHANGED CERT_END', 'of the browser’s own store of certificates'],
    ['CACHE_', 'of the browser’s cache'],
    ['BLOB_ FILE_ UPLOAD_', 'of files and blobs on this computer'],
    ['ADD_USER_CERT_ IMPORT_ PKCS12_ KEY_GENERATION_ PRIVATE_KEY_ SELF_SIGNED_CERT_', 'of importing keys'],
    ['CT_', 'of reading logs of Certificate Transparency'],
    ['TRUST_TOKEN_ HTTPENGINE_', 'of interfaces that make no page'],
    ['WS_', 'of WebSockets, which make no page'],
    ['SOCKET_ MSG_ CONTROL_MSG_ NO_BUFFER_ READ_IF_READY_ WINSOCK_ PRECONNECT_', 'of the system’s sockets'],
    ['ADDRESS_IN_USE MULTICAST_ RESPONSE_BODY_TOO_BIG_TO_DRAIN', 'of the system’s sockets'],
    ['INSUFFICIENT_RESOURCES OUT_OF_MEMORY', 'this computer ran out of something'],
    ['UNKNOWN_URL_SCHEME DISALLOWED_URL_SCHEME INVALID_URL', 'the address itself, which is not http or https'],
    ['TOO_MANY_ACCEPT_CH_ TOO_MANY_RETRIES TEMPORARILY_', 'the browser gave up after tries of its own'],
    ['REQUEST_RANGE_ METHOD_NOT_SUPPORTED', 'of requests that no navigation makes'],
    ['UNDOCUMENTED_ UNEXPECTED_SECURITY_ INSECURE_RESPONSE', 'only the browser knows what happened'],
    [
      'FAILED UNEXPECTED ACCESS_DENIED INVALID_ NOT_IMPLEMENTED CONTEXT_SHUT_DOWN',
      'only the browser knows what happened',
    ],
  ],
  Firefox: [
    ['NS_BINDING_', 'given up, not failed'],
    ['NS_ERROR_NO_CONTENT NS_ERROR_DOCUMENT_NOT_CACHED', 'given up, not failed'],
    ['NS_ERROR_UNKNOWN_PROTOCOL NS_ERROR_UNSAFE_CONTENT_TYPE', 'the address or its content, which is no page'],
    ['SEC_ERROR_', 'of NSS itself, of key stores or of formats that no TLS server sends'],
  ],
};

const becauseOf = (browser: string, name: string, known: ErrorClasses): string | undefined => {
  const { named, families } = known;
  if (errorNamed(name, known).class === 'other') {
    return reasons[browser]?.find(([beginnings]) => beginnings.split(' ').some((one) => name.startsWith(one)))?.[1];
  }
  if (Object.hasOwn(named, name)) return 'named';
  const family = families.find(([beginning]) => name.startsWith(beginning))?.[0];
  return family && `as all of \`${family}…\``;
};

const row = (browser: string, name: string, known: ErrorClasses): string => {
  const { class: failure, case: its } = errorNamed(name, known);
  const shown = browser === 'Chromium' ? `ERR_${name}` : name;
  return `| \`${shown}\` | ${failure} | ${its ?? ''} | ${becauseOf(browser, name, known) ?? ''} |`;
};

test('the page of codes is up to date', async () => {
  const parts = browsers.map(
    ({ browser, names, known }) => `## ${browser}

| code | class | words of its own | why |
|---|---|---|---|
${names.map((name) => row(browser, name, known)).join('\n')}
`,
  );
  await expect(`# Failure codes

Which class of failure every error code of either browser goes to, and which words, where a class has several. A test
writes this page from \`src/core/failures\`. Classes follow what a person can do about a failure; a code that says too
little for that (\`ERR_SSL_PROTOCOL_ERROR\` stands for plain HTTP and for most alerts of TLS) gets words that name both.
The lists are Chromium 156’s own (\`chrome://network-errors\`), NSS’s, and Firefox 153’s of modules NETWORK and PKIX.

${parts.join('\n')}`).toMatchFileSnapshot('../../../docs/failure-codes.md');
});

test.each(browsers)('nothing of $browser is called other without a reason', ({ browser, names, known }) => {
  expect(names.filter((name) => becauseOf(browser, name, known) === undefined)).toEqual([]);
});

test.each(browsers)('what is named for $browser exists, or did', ({ browser, names, known }) => {
  const gone = Object.keys(known.named).filter((name) => !names.includes(name));
  expect(gone).toEqual(browser === 'Chromium' ? [...former] : []);
});

/** Older versions of Chromium say these. */
const former = [
  ...['NETWORK_UNREACHABLE', 'SSL_VERSION_INTERFERENCE', 'SSL_OBSOLETE_VERSION'],
  ...['SSL_FALLBACK_BEYOND_MINIMUM_VERSION', 'SSL_WEAK_SERVER_EPHEMERAL_DH_KEY', 'CERT_SYMANTEC_LEGACY'],
];
