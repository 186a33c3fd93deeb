import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'address-without-host',
  title: 'Addresses that name no host, so nothing is asked for',
  start: 'https://no-host.test/',
  answers: {
    'https://no-host.test/': securePage({
      title: 'Addresses that name no host',
      head: '<link rel="stylesheet" href="http://">',
      body: [
        '<img alt="" src="http://"><img alt="" srcset="http:// 2x"><script src="http:"></script>',
        '<iframe title="none" src="http://"></iframe><video src="http://"></video>',
        '<div style="background: url(http://)"></div>',
      ].join(''),
    }),
  },
  expect: { verdict: 'secure', insecureRequests: [], absent: ['blocked-mixed-content', 'upgraded-mixed-content'] },
});
