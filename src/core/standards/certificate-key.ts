import type { Certificate } from '../report.ts';
import { bitsOf, contentOf, type Element, elementsOf, identifierOf, inside } from './der.ts';

/** The kind and size of a certificate's public key (RFC 5280 §4.1.2.7, RFC 5480, RFC 8410). */
export function keyOf(key: Element | undefined): Pick<Certificate, 'keyAlgorithm' | 'keyBits' | 'curve'> {
  const [algorithm, bits] = inside(key);
  const [type, parameters] = inside(algorithm);
  const identifier = identifierOf(type);
  const keyAlgorithm = algorithms[identifier] ?? identifier;
  if (keyAlgorithm === 'RSA') {
    const [modulus] = inside(elementsOf(bitsOf(bits))?.[0]);
    return { keyAlgorithm, ...sized(modulus === undefined ? 0 : bitLength(contentOf(modulus))) };
  }
  if (keyAlgorithm !== 'EC') return { keyAlgorithm };
  const named = identifierOf(parameters);
  const curve = curves[named] ?? named;
  // A point is two numbers of the curve's size after a byte that says so, or one after another byte (SEC 1 §2.3.3).
  const point = bitsOf(bits);
  const size = Number(curve.split('P-')[1] ?? (point.length - 1) * (point[0] === 4 ? 4 : 8));
  return { keyAlgorithm, ...sized(size), ...(curve === '' ? {} : { curve }) };
}

const sized = (keyBits: number): { keyBits?: number } => (keyBits > 0 ? { keyBits } : {});

/** Bits of a whole number, which may begin with zeros. */
function bitLength(number: Uint8Array): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (number.length - first) * 8 - Math.clz32(number[first] ?? 0) + 24;
}

/** What certificates of servers have; the others keep their object identifiers. */
const algorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

const curves: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};
