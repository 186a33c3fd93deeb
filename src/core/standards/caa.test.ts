import { expect, test } from 'vitest';
import { caaAllows, caaNamesOf, organizationOf } from './caa.ts';

test.each([
  ["C=US, O=Let's Encrypt, CN=E7", "Let's Encrypt"],
  ['CN=Portcullis lab authority, O=Portcullis lab', 'Portcullis lab'],
  ['C=US, O=DigiCert, Inc., CN=Some CA', 'DigiCert, Inc.'],
  ['CN=Router', 'CN=Router'],
  ['', ''],
])('the organization of %s is %s', (name, organization) => {
  expect(organizationOf(name)).toBe(organization);
});

test.each([
  ["Let's Encrypt", 'letsencrypt.org'],
  ['Google Trust Services LLC', 'pki.goog'],
  ['Amazon', 'amazon.com'],
  ['DigiCert Inc', 'digicert.com'],
  ['Sectigo Limited', 'sectigo.com'],
  ['Portcullis lab', undefined],
  ["Not Let's Encrypt", undefined],
])('%s looks for %s', (organization, name) => {
  const names = caaNamesOf(organization);
  if (name === undefined) expect(names).toBeUndefined();
  else expect(names).toContain(name);
});

const encrypt = ['letsencrypt.org'];
test.each([
  ['no records', [], encrypt, true],
  ['records about other things', ['0 iodef "mailto:a@site.example"', '0 issuewild ";"'], encrypt, true],
  ['its own name', ['0 issue "letsencrypt.org"'], encrypt, true],
  ['its own name, among others', ['0 issue "digicert.com"', '128 issue "LetsEncrypt.org"'], encrypt, true],
  ['its own name with parameters', ['0 issue "letsencrypt.org; validationmethods=dns-01"'], encrypt, true],
  ['another authority', ['0 issue "digicert.com"'], encrypt, false],
  ['a longer name', ['0 issue "letsencrypt.org.example"'], encrypt, false],
  ['nobody', ['0 issue ";"'], encrypt, false],
  ['nobody, and the issuer is not known', ['0 issue ";"'], undefined, false],
  ['somebody, and the issuer is not known', ['0 issue "authority.example"'], undefined, undefined],
] as const)('%s', (_name, records, names, allowed) => {
  expect(caaAllows(records, names)).toBe(allowed);
});
