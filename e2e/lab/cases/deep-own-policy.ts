import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'deep-own-policy',
  title: 'A page that watches its own policy',
  start: 'https://own-policy.test/',
  answers: {
    'https://own-policy.test/': securePage({
      title: 'A page that watches its own policy',
      headers: { 'Content-Security-Policy-Report-Only': "img-src 'none'" },
      head: `<script>
        let violations = 0;
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
          if (!blockedURI.startsWith('https:')) return;
          violations += 1;
          document.documentElement.dataset.ownViolations = String(violations);
        });
      </script>`,
      body: '<img src="https://resource.test/image.png" alt="A dot">',
    }),
  },
  expect: { verdict: 'secure', insecureRequests: [] },
});
