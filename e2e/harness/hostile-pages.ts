import { type Answer, neverAnswered, resource, securePage } from '../lab/answers.ts';
import type { LabCase } from '../lab/case.ts';

const script = (id: string, code: string): Answer => securePage({ title: id, body: `<script>${code}</script>` });

const attachment: Answer = {
  ...resource('application/octet-stream', 'x'.repeat(100_000)),
  headers: { 'Content-Disposition': 'attachment; filename="hostile.bin"', 'Content-Type': 'application/octet-stream' },
};

/** What pages do to whoever visits them, by name. */
const answers: Readonly<Record<string, Answer>> = {
  'alerts-for-ever': script('Alerts', 'while (true) alert(1)'),
  'asks-before-it-leaves': script(
    'Asks',
    'addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "stay" }); confirm(1); prompt(2)',
  ),
  prints: script('Prints', 'print(); setInterval(print, 200)'),
  'opens-windows': script('Opens', 'for (let i = 0; i < 100; i += 1) window.open("/other", "_blank", "popup")'),
  'closes-itself': script('Closes', 'setInterval(() => window.close(), 50)'),
  downloads: script(
    'Downloads',
    'for (let i = 0; i < 20; i += 1) { const a = document.createElement("a"); a.href = "/file"; a.download = i; a.click() }',
  ),
  'is-a-download': attachment,
  'asks-for-a-password': {
    ...securePage({ title: 'Password' }),
    status: 401,
    headers: { 'WWW-Authenticate': 'Basic realm="hostile"' },
  },
  'never-loads': securePage({ title: 'Never', body: '<img src="/never">' }),
  'never-answers': neverAnswered,
  'leaves-for-ever': script('Leaves', 'setInterval(() => { location.href = "/?" + Math.random() }, 100)'),
  'goes-to-nothing': script('Nothing', 'location.href = "about:blank"'),
  'goes-to-a-blob': script('Blob', 'location.href = URL.createObjectURL(new Blob(["<p>blob"], { type: "text/html" }))'),
  'never-ends': script('Busy', 'while (true);'),
  'pushes-for-ever': script(
    'Pushes',
    'setInterval(() => { for (let i = 0; i < 500; i += 1) try { history.pushState(null, "", "?" + "x".repeat(1000) + Math.random()) } catch {} }, 10)',
  ),
  'writes-itself-anew': script(
    'Writes',
    'setInterval(() => { document.open(); document.write("<title>again</title><p>again"); document.close() }, 50)',
  ),
  'starts-programs': script(
    'Programs',
    'location.href = "mailto:a@a.test"; setTimeout(() => { location.href = "hostile-program:start" }, 100)',
  ),
  'has-an-address-of-megabytes': securePage({
    title: 'Megabytes',
    body: `<a href="http://a.test/?${'x'.repeat(30_000_000)}">a</a><img src="http://a.test/?${'x'.repeat(3_000_000)}">`,
  }),
  'has-a-title-of-megabytes': securePage({ title: 'x'.repeat(5_000_000) }),
  'floods-with-messages': script(
    'Floods',
    'setInterval(() => { for (let i = 0; i < 1000; i += 1) postMessage(i) }, 0)',
  ),
};

export const hostileHost = (name: string): string => `${name}.hostile.test`;

/** One site each. */
export const hostilePages: readonly LabCase[] = Object.entries(answers).map(([name, answer]) => ({
  id: name,
  title: name,
  start: `https://${hostileHost(name)}/`,
  answers: {
    [`https://${hostileHost(name)}/`]: answer,
    [`https://${hostileHost(name)}/other`]: securePage({ title: 'Other' }),
    [`https://${hostileHost(name)}/file`]: attachment,
    [`https://${hostileHost(name)}/never`]: neverAnswered,
  },
  expect: { verdict: 'secure' },
}));
