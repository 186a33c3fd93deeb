import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trustInProxies } from '../../words/en/trust-in-proxies.ts';
import { en } from '../../words/en.ts';
import type { Address } from '../evidence.ts';
import { addressOf } from '../observe/address.ts';
import { failureClasses } from '../report.ts';
import { publicHttpsAddress } from '../rules/healthy.ts';
import { chain } from '../rules/samples/hops.ts';
import { adviceFor } from './advice.ts';
import { diagnose } from './failure-codes.ts';
import { type FailureCase, failureCases, type Occasion } from './occasion.ts';
import { stepText } from './step-text.ts';

const onPort8080: Address = {
  ...publicHttpsAddress,
  requestedUrl: 'http://site.example:8080/',
  url: 'https://site.example:8080/',
  port: 8080,
  defaultPort: false,
};

describe('a failure', () => {
  test('keeps Chromium’s code', () => {
    expect(diagnose('net::ERR_CONNECTION_REFUSED', publicHttpsAddress)).toMatchObject({
      code: 'net::ERR_CONNECTION_REFUSED',
      class: 'refused',
    });
  });

  test('shows the name of Firefox’s number', () => {
    expect(diagnose('Error code 2153390067', publicHttpsAddress)).toMatchObject({
      code: 'SEC_ERROR_UNKNOWN_ISSUER',
      class: 'certificate-untrusted',
    });
  });

  test.each(['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'net::ERR_CERT_SELF_SIGNED_LOCAL_NETWORK'])(
    'of a certificate that vouches for itself says so (%s)',
    (code) => {
      const failure = diagnose(code, publicHttpsAddress);
      expect(failure).toMatchObject({
        class: 'certificate-untrusted',
        summary: expect.stringContaining('self-signed'),
      });
    },
  );

  test('in a sentence of unknown language is kept as it is', () => {
    expect(diagnose('Verbindung fehlgeschlagen', publicHttpsAddress)).toMatchObject({
      code: 'Verbindung fehlgeschlagen',
      class: 'other',
    });
  });
});

test.each([
  ['net::ERR_CONNECTION_REFUSED', 'port problem'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'port problem'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'TLS problem'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'TLS problem'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate problem'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate problem'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate problem'],
])('%s is called a %s', (code, kind) => {
  expect(diagnose(code, publicHttpsAddress).summary).toContain(kind);
});

describe('under an HSTS policy', () => {
  test('a certificate error says that there is no way past it', () => {
    const [plain, strict] = [false, true].map((hsts) =>
      diagnose('net::ERR_CERT_DATE_INVALID', publicHttpsAddress, { hsts }).visitor.map(stepText).join(' '),
    );
    expect(plain).not.toContain('HSTS');
    expect(strict).toContain('HSTS');
  });

  test('an explicit port that speaks no TLS is the policy’s doing', () => {
    expect(diagnose('net::ERR_SSL_PROTOCOL_ERROR', onPort8080, { hsts: true }).class).toBe('hsts');
    expect(diagnose('net::ERR_SSL_PROTOCOL_ERROR', onPort8080).class).toBe('tls-protocol');
    expect(diagnose('net::ERR_SSL_PROTOCOL_ERROR', publicHttpsAddress, { hsts: true }).class).toBe('tls-protocol');
  });

  test('so is one that a redirect of a secure page led to', () => {
    const address = { ...onPort8080, requestedUrl: 'https://site.example/' };
    const moved = { hsts: true, movedByHsts: true };
    expect(diagnose('net::ERR_SSL_PROTOCOL_ERROR', address, moved).class).toBe('hsts');
    expect(diagnose('net::ERR_SSL_PROTOCOL_ERROR', address, { hsts: true }).class).toBe('tls-protocol');
  });
});

describe('a move to https', () => {
  test.each([
    ['http://a.test:3000', 'tls-protocol', 'upgrade-insecure-requests'],
    ['http://b.test:3000', 'hsts', 'HSTS policy'],
    ['https://a.test:3000', 'hsts', 'HSTS policy'],
    [undefined, 'hsts', 'HSTS policy'],
  ])('that a page of %s led to is called %s', (askedBy, expected, words) => {
    const hops = chain('http://a.test:3000/next 307 >hsts https://a.test:3000/next 0');
    const moved = { hops, hsts: true, movedByHsts: true, askedBy };
    const { class: kind, owner } = diagnose(
      'SSL_ERROR_RX_RECORD_TOO_LONG',
      addressOf('https://a.test:3000/next'),
      moved,
    );
    expect(kind).toBe(expected);
    expect(stepText(owner[0] ?? [])).toContain(words);
  });

  test('is explained where nothing answers over HTTPS', () => {
    const hops = chain('http://shop.dev/ 307 >hsts https://shop.dev/ 0');
    const [moved, asked] = [true, false].map((movedByHsts) =>
      stepText(
        diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://shop.dev/'), { hops, movedByHsts }).owner[0] ?? [],
      ),
    );
    expect(moved).toContain('went to https by itself');
    expect(asked).toContain('Nothing is listening');
  });
});

const occasions: readonly Occasion[] = [...failureClasses, ...(Object.keys(failureCases) as FailureCase[])];
const redirected = { url: 'https://elsewhere.example/', status: 302, kind: 'start' } as const;
const addresses: readonly Address[] = [
  publicHttpsAddress,
  onPort8080,
  { ...publicHttpsAddress, scheme: 'http', port: 80 },
  { ...publicHttpsAddress, scheme: 'http', port: 8080, defaultPort: false },
  { ...publicHttpsAddress, host: '203.0.113.9' },
  { ...publicHttpsAddress, host: '[2001:db8::9]', port: 8443, defaultPort: false },
  { ...publicHttpsAddress, host: '192.168.0.1', reach: 'private' },
  { ...publicHttpsAddress, host: 'nas.local', reach: 'private' },
  { ...publicHttpsAddress, host: 'wiki', reach: 'private', scheme: 'http', port: 80 },
  { ...publicHttpsAddress, host: 'site.onion', reach: 'private' },
];

/** Failures that have nothing to do with the site, so its owner can do nothing. */
const withoutOwner: readonly Occasion[] = [
  ...(['offline', 'network-changed', 'proxy', 'proxy-authentication', 'blocked-by-client'] as const),
];

describe.each(occasions)('%s', (occasion) => {
  test.each(addresses)('says what to do to both readers, at $scheme, $host and port $port', (address) => {
    const { summary, visitor, owner } = adviceFor(occasion, address, en.failures, { isBound: true });
    expect(summary).toMatch(/^.{21,221}\.$/);
    expect(summary.startsWith(address.host) || /^[A-Z]/.test(summary)).toBe(true);
    expect(visitor.length).toBeGreaterThan(0);
    expect(owner.length > 0).toBe(!withoutOwner.includes(occasion));
    for (const step of [...visitor, ...owner]) {
      expect(stepText(step)).toMatch(/^[A-Z]/);
      expect(step[0]?.code).toBeUndefined();
    }
    // Caddy has a placeholder of its own.
    expect(JSON.stringify([summary, visitor, owner]).replaceAll('{uri}', '')).not.toMatch(/\{\w+\}|@/);
  });

  test.each(addresses)('says nothing twice, at $scheme, $host and port $port', (address) => {
    const { summary, visitor, owner } = adviceFor(occasion, address, en.failures, { isBound: true });
    const texts = [summary, ...[...visitor, ...owner].flat().map(({ text }) => text)];
    const sentences = texts.flatMap((text) => text.split(/(?<=[.:]) (?=[A-Z])/));
    expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([]);
  });

  test.each(addresses)(
    'sends a visitor to the owner only after what they can do, at $scheme, $host and port $port',
    (address) => {
      for (const story of [{}, { cause: { kind: 'other-host', from: redirected } } as const]) {
        const visitor = adviceFor(occasion, address, en.failures, story).visitor.map(stepText);
        expect(visitor[0]).not.toMatch(/^If that does not help/);
      }
    },
  );

  test.each(addresses)('names this host and port in what is copied, at $scheme, $host and port $port', (address) => {
    const { visitor, owner } = adviceFor(occasion, address, en.failures);
    const copied = [...visitor, ...owner].flat().filter(({ code, server }) => code === true && !isSetting(server));
    for (const { text } of copied) {
      if (!withoutHost.test(text)) expect(text).toContain(address.host.replace(/[[\]]/g, ''));
      if (!withoutPort.test(text)) expect(text).toMatch(new RegExp(`\\b${address.port}\\b`));
    }
  });
});

/**
 * What these work on has no port, or is the server one is on. Renewal goes by names of Certbot’s own, which need not be the
 * host’s, so it renews whatever is due.
 */
const isSetting = (name: string | undefined): boolean => trustInProxies.some(({ server }) => server === name);
const withoutPort = /^(dig|getent|avahi-resolve|sudo certbot|mkcert|openssl req) /;
const withoutHost = /^sudo ss |^sudo certbot renew$/;

describe('the commands for a host', () => {
  const commandsFor = (occasion: Occasion, host: string, reach: Address['reach'] = 'public'): string[] => {
    const { visitor, owner } = adviceFor(occasion, { ...publicHttpsAddress, host, reach }, en.failures);
    return [...visitor, ...owner].flatMap((step) => step.flatMap(({ text, code }) => (code === true ? [text] : [])));
  };

  test.each([
    ['self-signed', 'site.example', 'public', 'sudo certbot certonly --domain site.example'],
    [
      'self-signed',
      '203.0.113.9',
      'public',
      'sudo certbot certonly --standalone --preferred-profile shortlived --ip-address 203.0.113.9',
    ],
    [
      'certificate-weak',
      '[2001:db8::9]',
      'public',
      'sudo certbot certonly --standalone --preferred-profile shortlived --key-type ecdsa --ip-address 2001:db8::9',
    ],
    ['self-signed', '192.168.0.1', 'private', 'mkcert 192.168.0.1'],
    ['certificate-name', 'nas.local', 'private', 'mkcert nas.local'],
    ['self-signed', '192.168.0.1', 'private', 'openssl s_client -connect 192.168.0.1:443'],
    ['self-signed', 'site.example', 'public', 'openssl s_client -connect site.example:443 -servername site.example'],
    ['authority-as-server', 'site.example', 'public', 'subjectAltName=DNS:site.example'],
    ['authority-as-server', '192.168.0.1', 'private', 'subjectAltName=IP:192.168.0.1'],
    ['dns', 'site.example', 'public', 'dig site.example A site.example AAAA'],
    ['dns', 'nas.local', 'private', 'avahi-resolve --name nas.local'],
    ['dns', 'wiki', 'private', 'getent ahosts wiki'],
    ['not-http', '[2001:db8::9]', 'public', 'nc -w 5 2001:db8::9 443 </dev/null'],
  ] as const)('of %s on %s (%s): %s', (occasion, host, reach, command) => {
    expect(commandsFor(occasion, host, reach).join('\n')).toContain(command);
  });

  test.each(occasions)(
    '%s: none asks a public authority or DNS for what exists on a private network only',
    (occasion) => {
      for (const host of ['192.168.0.1', 'nas.local', 'wiki'])
        expect(commandsFor(occasion, host, 'private').join('\n')).not.toMatch(/certbot|dig /);
    },
  );

  test.each(occasions)('%s: none gives an address where only a name can stand', (occasion) => {
    for (const host of ['203.0.113.9', '[2001:db8::9]'])
      expect(commandsFor(occasion, host).join('\n')).not.toMatch(/-servername|--domain|dig /);
  });
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (code) => diagnose(code, publicHttpsAddress).summary !== ''));
});
