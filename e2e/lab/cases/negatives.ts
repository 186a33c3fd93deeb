import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const insecure = 'http://resource.test';
const loopback = 'http://127.0.0.1:9';

export default defineCase({
  id: 'negatives',
  title: 'Everything that only looks like mixed content',
  start: 'https://negatives.test/',
  answers: {
    'https://negatives.test/': securePage({
      title: 'Everything that only looks like mixed content',
      head: `
        <link rel="shortlink" href="${insecure}/short">
        <link rel="preconnect" href="${insecure}">
        <link rel="dns-prefetch" href="${insecure}">
        <link rel="search" href="${insecure}/search">
        <link rel="license" href="${insecure}/license">
        <link rel="stylesheet" disabled href="${insecure}/disabled.css">
        <meta property="og:image" content="${insecure}/og.png">
        <style>/* url(${insecure}/comment.png) */ .nobody { background: url(${insecure}/unused.png) }</style>
        <style>@media print { body { background: url(${insecure}/print.png) } }</style>
        <script type="application/ld+json">{ "@context": "http://schema.org", "url": "${insecure}/ld" }</script>
        <script type="text/x-template" src="${insecure}/template.js"></script>
        <script nomodule src="${insecure}/old.js"></script>`,
      body: `
        <p title="${insecure}/title" data-url="${insecure}/data">${insecure}/text and &lt;img src="${insecure}/a.png"&gt;</p>
        <a href="${insecure}/elsewhere">a link elsewhere</a>
        <blockquote cite="${insecure}/cite">quoted</blockquote>
        <img alt="" data-src="${insecure}/lazy.png" data-srcset="${insecure}/lazy.png 1x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <img alt="" src="/pixel.svg?from=${insecure}/query.png">
        <noscript><img alt="" src="${insecure}/noscript.png"></noscript>
        <template><p>${insecure}/template</p></template>
        <textarea><img src="${insecure}/textarea.png"></textarea>
        <!-- <script src="${insecure}/comment.js"></script> -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="${insecure}/ns" width="9" height="9"><rect width="9" height="9"/></svg>
        <img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='${insecure}/inner.png'/%3E%3C/svg%3E">
        <img alt="" src="${loopback}/loopback.png">
        <img alt="" src="//negatives.test/pixel.svg">
        <picture><source media="print" srcset="${insecure}/print.png"><img alt="" src="/pixel.svg"></picture>
        <video preload="none" src="${insecure}/later.mp4"></video>
        <div style="height: 60000px"></div>
        <img alt="" loading="lazy" width="9" height="9" src="${insecure}/far.png">
        <form method="dialog" action="${insecure}/dialog"><button>x</button></form>
        <script>
          const text = '<img src="${insecure}/string.png">';
          new DOMParser().parseFromString(text, 'text/html');
        </script>`,
    }),
    'https://negatives.test/pixel.svg': resource(
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    ),
  },
  expect: {
    verdict: 'secure',
    absent: [
      'loaded-mixed-content',
      'blocked-mixed-content',
      'upgraded-mixed-content',
      'policy-upgraded-content',
      'insecure-form',
      'insecure-download',
      'insecure-base',
      'insecure-websocket',
      'downgrade-refresh',
    ],
    badge: '',
  },
});
