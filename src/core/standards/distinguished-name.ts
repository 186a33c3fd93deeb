import { limits } from '../limits.ts';
import { contentOf, type Element, elementsOf, identifierOf, inside, tags } from './der.ts';

/**
 * The subject or issuer of a certificate as text (RFC 4514: what is most particular comes first), cut to a limit.
 * Characters that have no shape or turn the reading direction are replaced. Undefined for what is no name.
 */
export function distinguishedName(name: Element | undefined): string | undefined {
  const parts = name?.tag === tags.sequence ? elementsOf(contentOf(name)) : undefined;
  if (parts?.every(({ tag }) => tag === tags.set) !== true) return undefined;
  const text = parts
    .slice(-limits.distinguishedName)
    .reverse()
    .map((part) => inside(part, tags.set).map(attributeText).join('+'))
    .join(',');
  return text.length <= limits.distinguishedName ? text : `${text.slice(0, limits.distinguishedName - 1)}…`;
}

function attributeText(attribute: Element): string {
  const [type, value] = inside(attribute);
  const identifier = identifierOf(type);
  return `${shortNames[identifier] ?? identifier}=${valueText(value)}`;
}

const valueText = (value: Element | undefined): string =>
  stringText(value)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
    .replace(/[",+;<>\\]|^[ #]| $/g, '\\$&');

interface Runtime {
  readonly TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
}

// Core is compiled without any platform's library, but worker, page and Node all have the Encoding standard's decoder.
const { TextDecoder: Decoder } = globalThis as unknown as Runtime;

/** A character takes at most four bytes. */
const stringText = (value: Element | undefined): string =>
  value === undefined
    ? ''
    : new Decoder(encodings[value.tag] ?? 'latin1').decode(contentOf(value).subarray(0, limits.distinguishedName * 4));

/** By tag: UTF8String, BMPString. The others are ASCII, or Latin text in practice. */
const encodings: Readonly<Record<number, string>> = { 12: 'utf-8', 30: 'utf-16be' };

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};
