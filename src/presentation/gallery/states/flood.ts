import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';
import { requested } from '../requested.ts';

const items = Array.from({ length: 300 }, (_, index) =>
  requested({
    url: `http://cdn-${index % 7}.example/assets/${index}/picture-with-a-name-of-some-length.jpg`,
    destination: index % 3 === 0 ? 'script' : 'image',
    outcome: index % 3 === 0 ? 'blocked' : 'upgraded',
    element: { selector: `main > div:nth-child(${index + 1}) > img`, html: '<img>' },
  }),
);

/** As much as a report holds of a page with 10 000 insecure requests. */
export default observed({
  url: 'https://flood.example/',
  channels: { insecureRequests: seenAs({ items, omitted: 9_700 }) },
});
