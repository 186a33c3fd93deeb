import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';
import { requested } from '../requested.ts';

/** A deep audit of a page with every outcome a request can have. */
export default observed({
  url: 'https://news.example/',
  mode: 'deep',
  channels: {
    insecureRequests: seenAs({
      items: [
        requested({
          url: 'http://img.example/front.jpg',
          destination: 'image',
          category: 'upgradeable',
          outcome: 'upgraded-by-policy',
          source: { url: 'https://news.example/', line: 214, column: 18 },
        }),
        requested({ url: 'http://192.168.1.20/camera.jpg', destination: 'image', outcome: 'local-network' }),
        requested({ url: 'http://img.example/large.jpg', destination: 'imageset', outcome: 'not-requested' }),
        requested({ url: 'http://worker.example/task.js', destination: 'worker', outcome: 'unknown', seenBy: ['csp'] }),
        requested({
          url: 'http://fonts.example/serif.woff2',
          destination: 'font',
          outcome: 'blocked',
          seenBy: ['csp'],
          source: { url: 'https://news.example/style.css', line: 3, column: 112 },
        }),
        requested({ url: 'http://video.example/intro.mp4', destination: 'video', outcome: 'upgraded' }),
        requested({
          url: 'http://stats.example/hit',
          destination: 'beacon',
          outcome: 'loaded',
          category: 'upgradeable',
        }),
      ],
      omitted: 0,
    }),
  },
});
