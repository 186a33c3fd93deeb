import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const host = 'https://mixed-worker.test';

export default defineCase({
  id: 'mixed-worker',
  title: 'Workers that fetch over HTTP',
  start: `${host}/`,
  answers: {
    [`${host}/`]: securePage({
      title: 'Workers that fetch over HTTP',
      body: "<script>new Worker('/worker.js'); new Worker(URL.createObjectURL(new Blob(['fetch(\"http://resource.test/from-blob\").catch(() => {})'])));</script>",
    }),
    [`${host}/worker.js`]: resource(
      'text/javascript',
      "fetch('http://resource.test/from-worker').catch(() => {}); new Worker('/nested.js');",
    ),
    [`${host}/nested.js`]: resource('text/javascript', "fetch('http://resource.test/from-nested').catch(() => {});"),
  },
  // Only a deep audit shows what workers request.
  expect: { verdict: 'secure', insecureRequests: [] },
});
