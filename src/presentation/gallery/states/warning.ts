import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';
import { requested } from '../requested.ts';

export default observed({
  url: 'https://shop.example/cart',
  channels: {
    insecureRequests: seenAs({
      items: [
        requested({
          element: {
            selector: 'html > head > script:nth-of-type(2)',
            html: '<script src="http://cdn.example/app.js">',
          },
        }),
        requested({
          url: 'http://api.example/prices?currency=EUR',
          destination: 'fetch',
          seenBy: ['timing'],
          count: 3,
        }),
        requested({
          url: 'http://ads.example/frame.html',
          destination: 'frame',
          element: { selector: '#sidebar > iframe', html: '<iframe src="http://ads.example/frame.html">' },
        }),
        requested({
          url: 'http://img.example/logo.png',
          destination: 'image',
          category: 'upgradeable',
          outcome: 'upgraded',
          element: { selector: 'header > img.logo', html: '<img class="logo" src="http://img.example/logo.png">' },
          frame: { url: 'https://widgets.example/reviews?shop=shop.example', top: false },
        }),
      ],
      omitted: 0,
    }),
  },
});
