import { overHttps } from '../page-kind.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-base',
  group: 'content',
  severity: 'serious',
  needs: ['references'],
  text: {
    pass: 'The page’s base address is secure',
    fail: 'The page’s base address is in clear',
    why: 'Every relative address on the page becomes an http: one: content is blocked, forms and links leave HTTPS.',
    fix: [
      'Write <base href="/"> or an https:// address, or remove the element.',
      'Behind a proxy: applications write this by themselves when they think they are reached over http; send X-Forwarded-Proto',
    ].join('\n'),
  },
  spec: [
    { name: 'HTML, the base element', url: 'https://html.spec.whatwg.org/multipage/semantics.html#the-base-element' },
  ],

  applies: overHttps,

  judge({ references }) {
    const bases = insecureReferences(references, 'base');
    return bases.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof: bases.map(proofOfReference) };
  },
});
