import { type Element, identifierOf, inside } from './der.ts';

/** What a certificate is signed with, in words; the object identifier of what has none here (RFC 4055, 5758, 8410). */
export function signatureAlgorithmOf(algorithm: Element | undefined): string {
  const [type, parameters] = inside(algorithm);
  const identifier = identifierOf(type);
  if (identifier !== pss) return algorithms[identifier] ?? identifier;
  // The hash is the first parameter, and SHA-1 where none is stated (RFC 4055 §3.1).
  const [hash] = inside(parameters).filter(({ tag }) => tag === hashTag);
  const stated = identifierOf(inside(inside(hash, hashTag)[0])[0]);
  return `${stated === '' ? 'SHA-1' : (hashes[stated] ?? stated)} with RSA-PSS`;
}

const hashTag = 0xa0;
const pss = '1.2.840.113549.1.1.10';

const algorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'MD5 with RSA',
  '1.2.840.113549.1.1.5': 'SHA-1 with RSA',
  '1.2.840.113549.1.1.11': 'SHA-256 with RSA',
  '1.2.840.113549.1.1.12': 'SHA-384 with RSA',
  '1.2.840.113549.1.1.13': 'SHA-512 with RSA',
  '1.2.840.10045.4.1': 'SHA-1 with ECDSA',
  '1.2.840.10045.4.3.2': 'SHA-256 with ECDSA',
  '1.2.840.10045.4.3.3': 'SHA-384 with ECDSA',
  '1.2.840.10045.4.3.4': 'SHA-512 with ECDSA',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.3.14.3.2.26': 'SHA-1',
};
