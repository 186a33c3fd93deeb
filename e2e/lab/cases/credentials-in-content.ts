import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

/** What a page asks for with a name and a password in its address; the report has neither. */
export default defineCase({
  id: 'credentials-in-content',
  title: 'Addresses with a user name and a password in the page',
  start: 'https://credentials.test/',
  answers: {
    'https://credentials.test/': securePage({
      title: 'Addresses with a user name and a password in the page',
      body: `
        <img alt="" src="http://user:hunter2@resource.test/image.png">
        <script src="http://user:hunter2@resource.test/script.js"></script>
        <iframe src="http://user:hunter2@resource.test/frame.html"></iframe>
        <iframe src="https://user:hunter2@resource.test/frame.html"></iframe>
        <form action="http://user:hunter2@resource.test/form"><input name="name"></form>
        <a href="http://user:hunter2@credentials.test/more">More</a>
        <a href="https://user:hunter2@resource.test/signed-in">Sign in</a>
        <a href="https://resource.test/@user:name">A profile</a>`,
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content', 'credentials-in-address', 'credentials-in-link'],
    insecureRequests: [
      // Chromium asks for nothing with credentials that a page refers to.
      {
        url: 'http://•••@resource.test/image.png',
        outcome: { chromium: 'blocked', firefox: 'upgraded' },
        destination: 'image',
      },
      { url: 'http://•••@resource.test/script.js', outcome: 'blocked', destination: 'script' },
      { url: 'http://•••@resource.test/frame.html', outcome: 'blocked', destination: 'frame' },
    ],
  },
});
