import { overHttps } from '../page-kind.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-base',
  group: 'content',
  severity: 'serious',
  needs: ['references'],
  text: {
    pass: 'The page’s base URL is secure',
    fail: 'The page’s base URL is insecure',
    why: 'Every relative URL on the page becomes an http:// URL: content is blocked, and forms and links leave HTTPS.',
    fix: [
      'Use <base href="/"> or an https:// URL, or remove the element.',
      'Behind a proxy: applications generate this when they believe they are served over HTTP; send X-Forwarded-Proto',
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
