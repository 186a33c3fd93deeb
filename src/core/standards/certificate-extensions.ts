import { limits } from '../limits.ts';
import { parseUrl } from '../parse-url.ts';
import type { Certificate } from '../report.ts';
import { bitsOf, contentOf, type Element, identifierOf, inside, tags } from './der.ts';

type Extensions = Pick<
  Certificate,
  'names' | 'namesOmitted' | 'keyUsage' | 'extendedKeyUsage' | 'isAuthority' | 'embeddedTimestamps'
>;

/** What the extensions of a certificate say (RFC 5280 §4.2, RFC 6962 §3.3); the first of each kind counts. */
export function extensionsOf(extensions: Element | undefined): Extensions {
  const values = new Map<string, Element | undefined>();
  for (const extension of inside(inside(extensions, extensions?.tag)[0])) {
    const parts = inside(extension);
    const identifier = identifierOf(parts[0]);
    if (!values.has(identifier)) values.set(identifier, parts.at(-1));
  }
  const find = (identifier: string): Element | undefined => inside(values.get(identifier), tags.octetString)[0];
  const [usage, purposes, constraints] = [find('2.5.29.15'), find('2.5.29.37'), find('2.5.29.19')];
  const [authority] = inside(constraints);
  return {
    ...namesOf(find('2.5.29.17')),
    ...(usage === undefined ? {} : { keyUsage: usagesOf(bitsOf(usage)) }),
    ...(purposes === undefined ? {} : { extendedKeyUsage: purposesOf(purposes) }),
    isAuthority: authority?.tag === tags.boolean && contentOf(authority)[0] === 0xff,
    embeddedTimestamps: timestampsIn(find('1.3.6.1.4.1.11129.2.4.2')),
  };
}

/** The names of servers; others, such as mail addresses, say nothing about a site. */
function namesOf(extension: Element | undefined): Pick<Certificate, 'names' | 'namesOmitted'> {
  const { items, characters } = limits.certificateNames;
  const names: string[] = [];
  let [length, namesOmitted] = [0, 0];
  for (const name of inside(extension)) {
    if (name.tag !== dnsName && name.tag !== ipAddress) continue;
    const isKept = names.length < items && length + name.end - name.start <= characters;
    const text = isKept ? nameText(name) : '';
    if (text === '') namesOmitted++;
    else names.push(text);
    length += text.length;
  }
  return { names, ...(namesOmitted > 0 ? { namesOmitted } : {}) };
}

const dnsName = 0x82;
const ipAddress = 0x87;

const nameText = (name: Element): string =>
  name.tag === dnsName ? asciiOf(contentOf(name)) : addressText(contentOf(name));

/** Names are in ASCII, internationalised ones as A-labels; whatever else is in one is replaced. */
const asciiOf = (content: Uint8Array): string => String.fromCharCode(...content).replace(/[^!-~]/g, '\ufffd');

/** Empty for what is no address. */
function addressText(content: Uint8Array): string {
  if (content.length === 4) return content.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => (content[at * 2] ?? 0) * 256 + (content[at * 2 + 1] ?? 0));
  const literal = groups.map((group) => group.toString(16)).join(':');
  return content.length === 16 ? (parseUrl(`https://[${literal}]/`)?.hostname.slice(1, -1) ?? '') : '';
}

const usagesOf = (bits: Uint8Array): string[] => usages.filter((_, at) => (bits[at >> 3] ?? 0) & (0x80 >> (at & 7)));

const usages = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** Most certificates have one or two; nobody needs more than these. */
const purposesOf = (extension: Element): string[] =>
  inside(extension)
    .slice(0, 20)
    .map(identifierOf)
    .map((identifier) => purposes[identifier] ?? identifier);

const purposes: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '2.5.29.37.0': 'anyExtendedKeyUsage',
};

/** The list, and each timestamp in it, begin with two bytes of length (RFC 6962 §3.3). */
function timestampsIn(extension: Element | undefined): number {
  const bytes = extension?.tag === tags.octetString ? contentOf(extension) : new Uint8Array();
  let count = 0;
  for (let at = 2; at + 2 < bytes.length; count++) at += 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  return count;
}
