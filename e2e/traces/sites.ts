import { localPort } from '../harness/world.ts';
import { neverAnswered, page, redirect, resource, securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/** Sites of which only browsers' events are recorded. */
export const traceSites: readonly LabCase[] = [
  defineCase({
    id: 'trace-local',
    title: 'A page that asks a device of the local network',
    start: 'https://trace-local.test/',
    answers: {
      'https://trace-local.test/': securePage({
        title: 'A page that asks a device of the local network',
        body: `<script>fetch('https://printer.local:${localPort}/state').catch(() => undefined)</script>`,
      }),
      [`https://printer.local:${localPort}/state`]: resource('application/json', '{}'),
    },
    expect: { verdict: 'secure' },
  }),
  defineCase({
    id: 'trace-redirected-image',
    title: 'An image that is redirected to HTTP',
    start: 'https://trace-image.test/',
    answers: {
      'https://trace-image.test/': securePage({
        title: 'An image that is redirected to HTTP',
        body: '<img src="/image" alt=""><script src="/script"></script>',
      }),
      'https://trace-image.test/image': redirect(302, 'http://trace-image.test/image.svg'),
      'https://trace-image.test/script': redirect(302, 'http://trace-image.test/script.js'),
      'https://trace-image.test/image.svg': resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
    expect: { verdict: 'warning' },
  }),
  defineCase({
    id: 'trace-plain',
    title: 'An image of a page over HTTP',
    start: 'http://trace-plain.test/',
    answers: {
      'http://trace-plain.test/': page({
        title: 'An image of a page over HTTP',
        body: '<img src="/image.svg" alt="">',
      }),
      'http://trace-plain.test/image.svg': resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
    expect: { verdict: 'insecure' },
  }),
  defineCase({
    id: 'trace-worker',
    title: 'Workers whose requests are redirected to HTTP',
    start: 'https://trace-worker.test/',
    answers: {
      'https://trace-worker.test/': securePage({
        title: 'Workers whose requests are redirected to HTTP',
        body: "<script>new Worker('/worker.js'); new SharedWorker('/worker.js')</script>",
      }),
      'https://trace-worker.test/worker.js': resource('text/javascript', "fetch('/moved').catch(() => {})"),
      'https://trace-worker.test/moved': redirect(302, 'http://resource.test/from-worker'),
    },
    expect: { verdict: 'secure' },
  }),
  defineCase({
    id: 'trace-socket',
    title: 'A page with a WebSocket on a port of its own',
    start: 'https://trace-socket.test/',
    answers: {
      'https://trace-socket.test/': securePage({
        title: 'A page with a WebSocket on a port of its own',
        body: '<script>new WebSocket("wss://trace-socket.test:8443/")</script>',
      }),
      'https://trace-socket.test:8443/': page({ title: 'No WebSocket' }),
    },
    expect: { verdict: 'secure' },
  }),
  defineCase({
    id: 'trace-failed-frame',
    title: 'A frame that does not load',
    start: 'https://trace-frame.test/',
    answers: {
      'https://trace-frame.test/': securePage({
        title: 'A frame that does not load',
        body: '<iframe src="https://trace-frame.test:8444/" title="Nothing"></iframe>',
      }),
    },
    expect: { verdict: 'secure' },
  }),
  defineCase({
    id: 'trace-silent',
    title: 'A page that never answers',
    start: 'https://trace-silent.test/',
    answers: { 'https://trace-silent.test/': neverAnswered },
    expect: { verdict: 'unknown' },
  }),
  defineCase({
    id: 'trace-login',
    title: 'A page behind a password',
    start: 'https://trace-login.test/',
    answers: {
      'https://trace-login.test/': securePage({
        ...{ title: 'Locked', status: 401, headers: { 'WWW-Authenticate': 'Basic realm="lab"' } },
      }),
    },
    expect: { verdict: 'unknown' },
  }),
];
