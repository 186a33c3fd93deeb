import { describeRule } from './describe-rule.ts';
import { certificate, certificateWithout } from './samples/certificates.ts';
import rule from './weak-certificate-key.ts';

describeRule(rule, [
  ['EC P-256', certificate({ keyAlgorithm: 'EC', keyBits: 256, curve: 'P-256' }), 'pass'],
  ['EC P-384', certificate({ keyAlgorithm: 'EC', keyBits: 384, curve: 'P-384' }), 'pass'],
  ['EC P-224', certificate({ keyAlgorithm: 'EC', keyBits: 224, curve: 'P-224' }), 'fail serious'],
  ['RSA 1024', certificate({ keyAlgorithm: 'RSA', keyBits: 1024 }), 'fail serious'],
  ['RSA 2047', certificate({ keyAlgorithm: 'RSA', keyBits: 2047 }), 'fail serious'],
  ['RSA 2048', certificate({ keyAlgorithm: 'RSA', keyBits: 2048 }), 'pass'],
  ['Ed25519', { certificate: { ...certificateWithout('keyBits').certificate, keyAlgorithm: 'Ed25519' } }, 'pass'],
  ['a kind unknown here', certificate({ keyAlgorithm: '2.16.840.1.101.3.4.3.17', keyBits: 100 }), 'unknown'],
  [
    'RSA of unknown size',
    { certificate: { ...certificateWithout('keyBits').certificate, keyAlgorithm: 'RSA' } },
    'unknown',
  ],
  ['a kind that is not told', certificateWithout('keyAlgorithm', 'keyBits'), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
