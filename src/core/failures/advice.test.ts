import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { Address } from '../evidence.ts';
import { publicHttpsAddress } from '../rules/healthy.ts';
import { adviceFor } from './advice.ts';
import { diagnose } from './failure-codes.ts';
import type { Occasion } from './occasion.ts';
import { stepText } from './step-text.ts';

const onPort8080: Address = {
  ...publicHttpsAddress,
  requestedUrl: 'http://site.example:8080/',
  url: 'https://site.example:8080/',
  port: 8080,
  defaultPort: false,
};

test.each([
  ['dns', 'A or AAAA record'],
  ['refused', 'Nothing is listening on port 443'],
  ['timeout', 'firewall'],
  ['unreachable', 'address'],
  ['reset', 'log'],
  ['empty-response', 'TLS worked'],
  ['malformed-response', 'header fields'],
  ['undecodable', 'Content-Encoding'],
  ['network-changed', 'Reload the page'],
  ['http2', '--http2 https://site.example:443/'],
  ['http3', 'UDP port 443'],
  ['tls-protocol', 'plain HTTP'],
  ['tls-alert', 'alert'],
  ['tls-version-or-cipher', 'TLS 1.2 and 1.3'],
  ['client-certificate', 'client certificate'],
  ['certificate-expired', 'Renew the certificate'],
  ['certificate-not-yet-valid', 'clock'],
  ['certificate-name', 'lists site.example'],
  ['certificate-untrusted', 'whole chain'],
  ['certificate-revoked', 'new certificate'],
  ['certificate-weak', '2048-bit RSA'],
  ['certificate-other', 'serverAuth'],
  ['intercepted', 'antivirus'],
  ['issuer-expired', 'present intermediate certificate'],
  ['certificate-overlong', 'for a shorter time'],
  ['certificate-not-logged', 'timestamps of the logs'],
  ['key-usage', 'digitalSignature'],
  ['not-for-servers', 'extendedKeyUsage=serverAuth'],
  ['staple-missing', 'without must-staple'],
  ['staple-invalid', 'Reload the server'],
  ['reused-serial', 'delete those of'],
  ['ech-fallback', 'dig site.example HTTPS'],
  ['hsts', 'HSTS policy'],
  ['redirect-loop', 'contradict'],
  ['blocked-port', 'another port'],
  ['authentication', 'name and password'],
  ['offline', 'cable'],
  ['proxy', 'proxy settings'],
  ['blocked-by-client', 'extensions'],
] as const)('the first two steps of %s name its cause', (occasion, cause) => {
  const { visitor, owner } = adviceFor(occasion, publicHttpsAddress, en.failures);
  expect([...visitor.slice(0, 2), ...owner.slice(0, 2)].map(stepText).join('\n')).toContain(cause);
});

test.each(['nas.lan', 'fritz.box', 'wiki.corp', 'router.home'])(
  '%s is advised as a name of its own network',
  (host) => {
    const on = (occasion: 'self-signed' | 'dns') => {
      const { visitor, owner } = adviceFor(occasion, { ...publicHttpsAddress, host }, en.failures);
      return [...visitor, ...owner].map(stepText).join('\n');
    };
    expect(on('self-signed')).toContain(`mkcert ${host}`);
    expect(on('self-signed')).not.toContain('certbot');
    expect(on('dns')).toContain(`The name ${host} is known on its own network only`);
  },
);

describe('a development server on this computer', () => {
  const local: Address = { ...onPort8080, host: 'localhost', reach: 'loopback' };

  test.each([
    ['net::ERR_CONNECTION_REFUSED', 'start the development server'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'add its authority'],
    ['net::ERR_CERT_DATE_INVALID', 'make a new one for localhost'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'make a new one for localhost'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'does not speak HTTPS'],
  ])('gets one calm line (%s)', (code, words) => {
    const { summary, visitor, owner } = diagnose(code, local);
    expect(summary).toContain(words);
    expect(summary).toContain('port 8080 of this computer');
    expect([...visitor, ...owner]).toEqual([]);
  });
});

test('a policy for this computer holds for every port, and is deleted in the browser', () => {
  const moved = {
    ...onPort8080,
    host: 'localhost',
    reach: 'loopback',
    requestedUrl: 'http://localhost:8080/',
  } as const;
  const { summary, visitor, owner } = diagnose('net::ERR_SSL_PROTOCOL_ERROR', moved, { hsts: true });
  expect(summary).toContain('holds for every port');
  expect(summary).toContain('chrome://net-internals/#hsts');
  expect([...visitor, ...owner]).toEqual([]);
});

describe('a port that speaks no TLS', () => {
  const panel = (host: string, reach: Address['reach']) =>
    diagnose('net::ERR_SSL_PROTOCOL_ERROR', { ...publicHttpsAddress, host, reach, port: 81, defaultPort: false });

  test('is first tried over HTTP on the own network, where a panel often speaks nothing else', () => {
    expect(stepText(panel('192.168.0.9', 'private').visitor[0] ?? [])).toContain('try http://192.168.0.9:81/');
  });

  test('is not tried over HTTP anywhere else', () => {
    expect(panel('site.example', 'public').visitor.map(stepText).join()).not.toContain('http://');
  });
});

describe('a panel on a port of an IP address', () => {
  const panel = { host: '203.0.113.5', scheme: 'http', port: 81, defaultPort: false } as const;
  const onPort = (occasion: Occasion, address: Partial<Address>) =>
    adviceFor(occasion, { ...publicHttpsAddress, ...address }, en.failures)
      .visitor.map(stepText)
      .join('\n');

  test.each([
    'refused',
    'timeout',
    'blocked-port',
    'not-http',
    'not-tls',
    'tls-protocol',
    'alert-no-application-protocol',
  ] as const)('is nowhere else, as what has a name may be (%s)', (occasion) => {
    for (const host of [panel.host, '[2001:db8::5]', '192.168.0.5'])
      expect(onPort(occasion, { ...panel, host, reach: host.startsWith('192') ? 'private' : 'public' })).not.toMatch(
        /without the port|https?:\/\/[^/:]+\/|https?:\/\/\[[^\]]+\]\//,
      );
  });

  test('may have another port', () => {
    expect(onPort('refused', panel)).toContain('Check the port');
    expect(onPort('refused', { ...panel, host: 'site.example' })).toContain('http://site.example/ without the port');
    expect(onPort('refused', { ...panel, host: 'site.example' })).toContain('Try https://site.example/');
  });
});

describe('name and password', () => {
  const [secure, plain] = ['https', 'http'].map((scheme) =>
    diagnose('net::ERR_INVALID_AUTH_CREDENTIALS', { ...publicHttpsAddress, scheme }),
  );

  test('may be entered over HTTPS only', () => {
    expect(stepText(secure?.visitor[0] ?? [])).toContain('they are sent encrypted');
    expect(stepText(plain?.visitor[0] ?? [])).toContain('Do not enter name and password here');
  });

  test('that the proxy wants are not the site’s', () => {
    const hops = [{ url: 'https://site.example/', status: 407, kind: 'start' } as const];
    expect(diagnose('net::ERR_INVALID_AUTH_CREDENTIALS', publicHttpsAddress, { hops })).toMatchObject({
      class: 'proxy',
      summary: expect.stringContaining('proxy'),
    });
  });
});

const adviceOf = (occasion: Occasion, address: Partial<Address>): string => {
  const { summary, visitor, owner } = adviceFor(occasion, { ...publicHttpsAddress, ...address }, en.failures);
  return [summary, ...[...visitor, ...owner].map(stepText)].join('\n');
};

test('what a wildcard covers is said without a guess at where the domain begins', () => {
  for (const host of ['site.example', 'www.example.co.uk']) {
    expect(adviceOf('certificate-name', { host })).toContain('a wildcard (*.) stands for one label only');
    expect(adviceOf('certificate-name', { host })).not.toContain('*.example');
    expect(adviceOf('tls-version-or-cipher', { host })).toContain(`a certificate for ${host} with an RSA`);
  }
});

describe('a certificate that expired', () => {
  test('may have been renewed already, and not be in use', () => {
    expect(adviceOf('certificate-expired', {})).toContain('if nothing is due, the new certificate already exists');
  });

  test('is not renewed where port 80 or the IPv6 address leads elsewhere, which holds for public names only', () => {
    expect(adviceOf('certificate-expired', {})).toContain('http://site.example/.well-known/acme-challenge/');
    expect(adviceOf('certificate-expired', {})).toContain('AAAA record');
    for (const host of ['nas.home.arpa', 'nas'])
      expect(adviceOf('certificate-expired', { host, reach: 'private' })).not.toContain('acme-challenge');
  });
});

test('an unknown issuer may be a public one whose intermediate certificate is not sent', () => {
  const { owner } = diagnose('SEC_ERROR_UNKNOWN_ISSUER', publicHttpsAddress);
  expect(stepText(owner[0] ?? [])).toContain('does not send the intermediate certificate (next step)');
  expect(stepText(owner[1] ?? [])).toContain('Send the whole chain');
  expect(adviceOf('self-signed', {})).not.toContain('intermediate');
});

test('a hosting service without a certificate may be kept from it by DNS', () => {
  expect(adviceOf('certificate-name', {})).toContain('dig site.example A site.example AAAA site.example CAA');
  expect(adviceOf('certificate-name', { host: 'nas', reach: 'private' })).not.toContain('CAA');
});

test('a certificate for another name may be that of an old server, which only IPv6 leads to', () => {
  expect(adviceOf('certificate-name', {})).toContain('AAAA record (IPv6)');
  expect(adviceOf('certificate-name', {})).toContain('listen [::]:443 ssl;');
});

test('who tests a server at home from there is told about its router', () => {
  for (const occasion of ['refused', 'timeout'] as const) {
    expect(adviceOf(occasion, {})).toContain('NAT loopback');
    expect(adviceOf(occasion, { host: '192.168.0.1', reach: 'private' })).not.toContain('NAT loopback');
  }
  expect(adviceOf('timeout', {})).toContain('forward it in the router');
});

test('redirect loops behind a proxy end where the application trusts what the proxy says', () => {
  for (const kind of ['same-address', 'schemes'] as const) {
    const owner = en.failures.loops[kind].owner.map(({ parts }) => stepText(parts)).join('\n');
    expect(owner).toContain('SECURE_PROXY_SSL_HEADER');
    expect(owner).toContain('$http_x_forwarded_proto instead of $scheme');
  }
});

describe('a silent port', () => {
  test.each([443, 8443])('%i may be closed in a firewall', (port) => {
    expect(adviceOf('timeout', { port, defaultPort: port === 443 })).toContain(
      `Open port ${port} in the server’s firewall`,
    );
  });

  test('that is unusual may be blocked on the way, and a usual one only by a network that blocks the site', () => {
    expect(adviceOf('timeout', { port: 8443, defaultPort: false })).toContain(
      'some block everything but the usual ports',
    );
    expect(adviceOf('timeout', {})).toContain('this one may block the site');
    expect(adviceOf('timeout', {})).not.toContain('usual ports');
  });

  test('is not said to belong to a machine that is on', () => {
    expect(adviceOf('timeout', {})).toContain('the machine is off');
  });
});

test('a port that refuses may be open on another address of the machine', () => {
  expect(adviceOf('refused', {})).toContain('127.0.0.1 only');
});

test('an empty answer is looked for behind TLS only where TLS worked', () => {
  expect(adviceOf('empty-response', {})).not.toContain('sent to a TLS port');
  expect(adviceOf('empty-response', { scheme: 'http', port: 80 })).toContain('sent to a TLS port');
});

test('nobody who was told what to try hears that nothing is wrong on their side', () => {
  for (const occasion of [
    'certificate-name',
    'self-signed',
    'timeout',
    'reset',
    'alert-access-denied',
    'ech-fallback',
  ] as const)
    expect(adviceOf(occasion, {})).not.toContain('Nothing is wrong on your side');
});

describe('what people meet on networks of their own', () => {
  const router = { host: '192.168.0.1', reach: 'private' } as const;
  const first = (occasion: Occasion, address: Partial<Address>) =>
    stepText(adviceFor(occasion, { ...publicHttpsAddress, ...address }, en.failures).visitor[0] ?? []);

  test('a device without HTTPS may speak plain HTTP, which nobody else is told', () => {
    expect(first('refused', router)).toContain('try http://192.168.0.1/');
    expect(adviceOf('refused', {})).not.toContain('http://');
  });

  test('the panel of a server at an IP address presents a certificate of its own making', () => {
    for (const occasion of ['self-signed', 'certificate-untrusted'] as const) {
      expect(first(occasion, { host: '203.0.113.5', port: 8443, defaultPort: false })).toContain('Panels of servers');
      expect(adviceOf(occasion, {})).not.toContain('Panels of servers');
      expect(adviceOf(occasion, router)).not.toContain('Panels of servers');
    }
  });
});

test('whoever regrets a policy is told how it ends, on the built-in list, too', () => {
  expect(adviceOf('hsts', { port: 8080, defaultPort: false })).toContain('max-age=0');
  expect(adviceOf('hsts', { port: 8080, defaultPort: false })).toContain('hstspreload.org/removal');
});

test('who has a control panel or a CDN gets the certificate there', () => {
  expect(adviceOf('self-signed', {})).toContain('Behind a CDN, with a control panel or on a NAS');
  expect(adviceOf('certificate-expired', {})).toContain('a CDN, load balancer or control panel');
});

test('proxies that believe nothing unless told so are named where a loop is explained', () => {
  const owner = en.failures.loops.schemes.owner.map(({ parts }) => stepText(parts)).join('\n');
  expect(owner).toContain('forwardedHeaders.trustedIPs');
  expect(owner).toContain('use-forwarded-headers');
});

test('a certificate that Certbot obtained is installed, too', () => {
  for (const host of ['site.example', '203.0.113.9'])
    expect(adviceOf('self-signed', { host })).toContain('Then name its files in the server’s configuration');
  expect(adviceOf('self-signed', { host: '192.168.0.1', reach: 'private' })).not.toContain('Certbot');
});

test('the commands that fetch a page fetch it as browsers do, and say that its path is missing', () => {
  for (const occasion of [
    'empty-error',
    'malformed-response',
    'interrupted',
    'two-locations',
    'bad-redirect',
    'redirect-loop',
  ] as const) {
    expect(adviceOf(occasion, {})).toContain('path of the page');
    expect(adviceOf(occasion, {})).not.toMatch(/curl -s?I/);
  }
});

test('what is copied into a shell holds no name that a shell would carry out', () => {
  for (const code of ['net::ERR_SSL_PROTOCOL_ERROR', 'net::ERR_CERT_DATE_INVALID', 'NS_ERROR_CORRUPTED_CONTENT']) {
    const { owner } = diagnose(code, { ...publicHttpsAddress, host: 'a$(reboot).example' });
    const copied = owner.flat().filter((part) => part.code === true);
    expect(copied).not.toEqual([]);
    expect(stepText(copied)).not.toContain('$(');
  }
});
