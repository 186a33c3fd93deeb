import * as v from 'valibot';
import { certificateProblems, transparencyStates } from './report-names.ts';
import { count, text } from './schema-values.ts';

/** The certificate of the server. What a browser does not tell, or the certificate does not state, is absent. */
export const certificate = v.object({
  subject: text,
  issuer: text,
  /** DNS names as A-labels, and IP addresses, cut to a limit. */
  names: v.array(text),
  /** Names left out because there were too many. */
  namesOmitted: v.exactOptional(count),
  /** ISO 8601, as is `notAfter`. */
  notBefore: text,
  notAfter: text,
  /** SHA-256. */
  fingerprint: text,
  /** `RSA`, `EC`, `Ed25519`, `Ed448`, or an object identifier. */
  keyAlgorithm: v.exactOptional(text),
  keyBits: v.exactOptional(count),
  /** `P-256` and so on, or an object identifier, of a key on an elliptic curve. */
  curve: v.exactOptional(text),
  /** `SHA-256 with RSA` and so on, or an object identifier. */
  signatureAlgorithm: v.exactOptional(text),
  keyUsage: v.exactOptional(v.array(text)),
  extendedKeyUsage: v.exactOptional(v.array(text)),
  /** It may sign other certificates. */
  isAuthority: v.exactOptional(v.boolean()),
  /** Subject and issuer are the same. */
  isSelfIssued: v.exactOptional(v.boolean()),
  /** Signed certificate timestamps inside the certificate. */
  embeddedTimestamps: v.exactOptional(count),
  transparency: v.exactOptional(v.picklist(transparencyStates)),
  /** Issued under an authority that the browser brings along. */
  publicAuthority: v.exactOptional(v.boolean()),
  /** The signature algorithm of each certificate of the chain but the root, the server's first. */
  chainSignatures: v.exactOptional(v.array(text)),
  /** Null where the browser does not say. */
  trusted: v.nullable(v.boolean()),
  problems: v.exactOptional(v.array(v.picklist(certificateProblems))),
  /** How many certificates were seen. */
  chain: count,
});
