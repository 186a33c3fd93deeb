import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'lifecycle-post',
  title: 'A form whose answer is a page',
  start: 'https://post.test/',
  answers: {
    'https://post.test/': securePage({
      title: 'A form whose answer is a page',
      body: '<form method="post" action="/done"><button>Send</button></form>',
    }),
    'https://post.test/done': securePage({
      title: 'The answer to a POST',
      body: '<script src="http://resource.test/script.js"></script>',
    }),
  },
  expect: { verdict: 'secure', insecureRequests: [] },
});
