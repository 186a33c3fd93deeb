import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { Address } from '../evidence.ts';
import { publicHttpsAddress } from '../rules/healthy.ts';
import { adviceFor } from './advice.ts';
import { diagnose } from './failure-codes.ts';
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
  ['empty-response', 'TLS port'],
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
  ['certificate-not-logged', 'Update this browser'],
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
    ['net::ERR_CERT_AUTHORITY_INVALID', 'does not accept'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'does not speak HTTPS'],
  ])('gets one calm line (%s)', (code, words) => {
    const { summary, visitor, owner } = diagnose(code, local);
    expect(summary).toContain(words);
    expect(summary).toContain('port 8080 of this computer');
    expect([...visitor, ...owner]).toEqual([]);
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

test('a wildcard that covers one label only is mentioned where the name has more', () => {
  const [short, deep] = ['site.example', 'a.b.site.example'].map((host) =>
    diagnose('net::ERR_CERT_COMMON_NAME_INVALID', { ...publicHttpsAddress, host })
      .owner.map(stepText)
      .join(' '),
  );
  expect(short).not.toContain('wildcard');
  expect(deep).toContain('*.b.site.example would cover a.b.site.example');
});

test('what is copied into a shell holds no name that a shell would carry out', () => {
  for (const code of ['net::ERR_SSL_PROTOCOL_ERROR', 'net::ERR_CERT_DATE_INVALID', 'NS_ERROR_CORRUPTED_CONTENT']) {
    const { owner } = diagnose(code, { ...publicHttpsAddress, host: 'a$(reboot).example' });
    const copied = owner.flat().filter((part) => part.code === true);
    expect(copied).not.toEqual([]);
    expect(stepText(copied)).not.toContain('$(');
  }
});
