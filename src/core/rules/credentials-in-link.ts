import { proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'credentials-in-link',
  group: 'content',
  severity: 'moderate',
  needs: ['references'],
  text: {
    pass: 'No link contains a user name or password',
    fail: 'A link contains a user name or password',
    why: 'Everyone who can see the page can read the password in its source, and those who follow the link leave it in their history.',
    fix: 'Remove the part before the @ from the link, change the password, and let people sign in on the page that it leads to.',
  },
  spec: [{ name: 'RFC 9110 §4.2.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4' }],

  applies: ({ scheme }) => scheme === 'http' || scheme === 'https' || 'The address has no host.',

  judge({ references }) {
    const telling = references.items.filter(({ kind }) => kind === 'credentials');
    if (telling.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: telling.map(proofOfReference), omitted: references.omitted };
  },
});
