import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const pixel = resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

export default defineCase({
  id: 'mixed-everywhere',
  title: 'Insecure images below the fold, in a shadow tree and in a frame',
  start: 'https://mixed-everywhere.test/',
  answers: {
    'https://mixed-everywhere.test/': securePage({
      title: 'Insecure images below the fold, in a shadow tree and in a frame',
      body: `
        <div id="host"></div>
        <script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
            '<p><img alt="" src="http://resource.test/shadow.png"></p>';
        </script>
        <iframe title="inner" src="/inner.html"></iframe>
        <div style="height: 3000px"></div>
        <img alt="" id="below" src="http://resource.test/below.png">
        <div style="height: 3000px"></div>`,
    }),
    'https://mixed-everywhere.test/inner.html': securePage({
      title: 'Inner',
      body: '<img alt="" src="http://resource.test/framed.png">',
    }),
    'https://resource.test/shadow.png': pixel,
    'https://resource.test/below.png': pixel,
    'https://resource.test/framed.png': pixel,
  },
  expect: {
    verdict: 'warning',
    findings: ['upgraded-mixed-content'],
    badge: '3',
    insecureRequests: [
      { url: 'http://resource.test/shadow.png', outcome: 'upgraded', destination: 'image' },
      { url: 'http://resource.test/below.png', outcome: 'upgraded', destination: 'image' },
      { url: 'http://resource.test/framed.png', outcome: 'upgraded', destination: 'image' },
    ],
  },
});
