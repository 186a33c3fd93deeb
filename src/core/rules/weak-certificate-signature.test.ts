import { describeRule } from './describe-rule.ts';
import { certificate, certificateWithout } from './samples/certificates.ts';
import rule from './weak-certificate-signature.ts';

const chain = (...chainSignatures: string[]) => certificate({ chainSignatures });
/** Only the server’s own certificate was seen. */
const alone = (signatureAlgorithm: string) => ({
  certificate: { ...certificateWithout('chainSignatures').certificate, signatureAlgorithm },
});

describeRule(rule, [
  ['SHA-256', alone('SHA-256 with RSA'), 'pass'],
  ['Ed25519', alone('Ed25519'), 'pass'],
  ['SHA-1', alone('SHA-1 with RSA'), 'fail serious'],
  ['SHA-1 by default', alone('SHA-1 with RSA-PSS'), 'fail serious'],
  ['MD5', alone('MD5 with RSA'), 'fail serious'],
  ['strong throughout', chain('SHA-256 with ECDSA', 'SHA-384 with RSA'), 'pass'],
  ['SHA-1 on an intermediate', chain('SHA-256 with ECDSA', 'SHA-1 with RSA'), 'fail serious'],
  ['an algorithm unknown here', chain('SHA-256 with ECDSA', '1.2.3.4'), 'unknown'],
  ['not told', certificateWithout('signatureAlgorithm', 'chainSignatures'), 'unknown'],
  ['its own root', { certificate: { ...alone('SHA-1 with RSA').certificate, isSelfIssued: true } }, 'not-applicable'],
  ['its own root, as the chain tells', certificate({ chainSignatures: [], isSelfIssued: true }), 'not-applicable'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
