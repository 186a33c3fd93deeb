import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { Address } from '../evidence.ts';
import { failureClasses } from '../report.ts';
import { publicHttpsAddress } from '../rules/healthy.ts';
import { adviceFor } from './advice.ts';
import { diagnose } from './failure-knowledge.ts';
import { failureCases } from './occasion.ts';

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
      diagnose('net::ERR_CERT_DATE_INVALID', publicHttpsAddress, { hsts }).steps.join(' '),
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

test.each(failureClasses)('%s has a sentence and steps for every kind of address', (failure) => {
  for (const address of [publicHttpsAddress, onPort8080, { ...publicHttpsAddress, scheme: 'http', port: 80 }]) {
    const { summary, steps } = adviceFor(failure, address, en.failures);
    expect(summary).toMatch(/^[A-Zs].{20,220}\.$/);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatch(/^[A-Z]/);
  }
});

test.each(failureCases)('the case %s has words of its own', (failure) => {
  for (const scheme of ['http', 'https']) {
    const { summary, steps } = adviceFor(failure, { ...publicHttpsAddress, scheme }, en.failures);
    expect(summary).toMatch(/^[A-Zs].{20,220}\.$/);
    expect(steps.length).toBeGreaterThan(0);
    expect(`${summary} ${steps.join(' ')}`).not.toMatch(/[{}@]/);
  }
});

describe('name and password', () => {
  const [secure, plain] = ['https', 'http'].map((scheme) =>
    diagnose('net::ERR_INVALID_AUTH_CREDENTIALS', { ...publicHttpsAddress, scheme }),
  );

  test('may be entered over HTTPS only', () => {
    expect(secure?.steps[0]).toContain('they are sent encrypted');
    expect(plain?.steps[0]).toContain('Do not enter name and password here');
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
    diagnose('net::ERR_CERT_COMMON_NAME_INVALID', { ...publicHttpsAddress, host }).steps.join(' '),
  );
  expect(short).not.toContain('wildcard');
  expect(deep).toContain('*.b.site.example would cover a.b.site.example');
});

test('what is copied into a shell holds no name that a shell would carry out', () => {
  for (const code of ['net::ERR_SSL_PROTOCOL_ERROR', 'net::ERR_CERT_DATE_INVALID', 'NS_ERROR_CORRUPTED_CONTENT']) {
    const { steps } = diagnose(code, { ...publicHttpsAddress, host: 'a$(reboot).example' });
    expect(steps.filter((step) => /curl|openssl|nc /.test(step)).join(' ')).not.toContain('$(');
  }
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (code) => diagnose(code, publicHttpsAddress).summary !== ''));
});
