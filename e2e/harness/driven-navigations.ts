import { type Answer, neverAnswered, page, redirect } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/** The site whose protection another one attacks, and the attacker. */
export const bank = 'bank.test';
const evil = 'https://evil.test';

/**
 * Every way in which a page can start navigations to a host over HTTP and abort them, or drive another tab. Each is a
 * script of a page of the attacker; `times(n, ms, work)` does something again and again.
 */
export const attacks: Readonly<Record<string, string>> = {
  'location and stop()': "await times(10, 120, () => { stop(); location = 'http://bank.test/slow' })",
  'location, each time another query':
    "await times(10, 120, (n) => { stop(); location = 'http://bank.test/slow?' + n })",
  'location.replace and stop()': "await times(10, 120, () => { stop(); location.replace('http://bank.test/slow') })",
  'stop() at once': "await times(20, 40, () => { location = 'http://bank.test/slow'; setTimeout(() => stop(), 10) })",
  'the click of a link': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: 'http://bank.test/slow' }));
    await times(10, 120, () => { stop(); link.click() })`,
  'a link without a referrer': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: 'http://bank.test/slow', rel: 'noreferrer' }));
    await times(10, 120, () => { stop(); link.click() })`,
  'a link with download': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: 'http://bank.test/file', download: '' }));
    await times(10, 120, () => { link.click() })`,
  'answers that are files': "await times(10, 200, () => { location = 'http://bank.test/file' })",
  'answers without content': "await times(10, 200, () => { location = 'http://bank.test/nothing' })",
  'a form': `
    document.body.innerHTML = '<form action="http://bank.test/slow"><input name="a"></form>';
    await times(10, 120, () => { stop(); document.forms[0].submit() })`,
  'a form that posts': `
    document.body.innerHTML = '<form method="post" action="http://bank.test/slow"><input name="a"></form>';
    await times(10, 120, () => { stop(); document.forms[0].submit() })`,
  'windows that are closed': `
    await times(10, 150, async () => { const other = open('http://bank.test/slow'); await pause(100); other?.close() })`,
  'windows without an opener': "await times(6, 150, () => { open('http://bank.test/slow', '_blank', 'noopener') })",
  'a window that is sent on': `
    const other = open('/empty');
    await times(10, 150, () => { other.location = 'http://bank.test/slow' }); other.close()`,
  'a window that is sent to a page and back': `
    const other = open('/empty');
    await times(8, 250, (n) => { other.location = n % 2 ? '/empty' : 'http://bank.test/' }); other.close()`,
  'a window that is sent to the same page': `
    const other = open('/empty');
    await times(10, 250, () => { other.location = 'http://bank.test/' }); other.close()`,
  'a window with a name':
    "await times(10, 150, () => { open('http://bank.test/slow', 'name') }); open('', 'name').close()",
  'a frame that sends the page': `
    document.body.innerHTML = '<iframe src="/framed"></iframe>';
    await times(10, 120, () => undefined)`,
  'a sandboxed frame that sends the page': `
    document.body.innerHTML = '<iframe sandbox="allow-scripts allow-top-navigation" src="/framed"></iframe>';
    await times(10, 120, () => undefined)`,
  'frames of the site': `
    await times(10, 120, () => { document.body.innerHTML = '<iframe src="http://bank.test/"></iframe>' })`,
  'going back and forward': `
    const other = open('/empty');
    await pause(300);
    await times(8, 300, (n) => { other.location = n % 2 ? '/back' : 'http://bank.test/' }); other.close()`,
  'history and stop()': `
    for (let n = 0; n < 20; n += 1) history.pushState(n, '', '?' + n);
    await times(10, 120, () => { location = 'http://bank.test/slow'; history.go(-1) })`,
  'a refresh of the page': `
    const other = open('/empty');
    await times(10, 250, (n) => { other.location = '/refresh?' + n }); other.close()`,
  'a refresh by a header field': `
    const other = open('/empty');
    await times(10, 250, (n) => { other.location = '/refresh-field?' + n }); other.close()`,
  redirects: "await times(10, 150, () => { stop(); location = '/redirect' })",
  'a worker that answers with redirects': `
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
    await times(10, 150, () => { stop(); location = '/by-worker' })`,
  'redirects that only the last makes too many': `
    const other = open('/chain-0'); await pause(1500); other.location = '/chain-0'; await pause(1500); other.close()`,
  'redirects between the site and the attacker': `
    const other = open('http://bank.test/out'); await pause(1500); other.location = 'http://bank.test/out'; await pause(1500); other.close()`,
  'a page whose HTTPS redirects back': `
    const other = open('http://bank.test/legacy');
    await pause(1500);
    await times(4, 300, () => { other.location = 'http://bank.test/legacy' }); await pause(1500); other.close()`,
  'a page whose HTTPS leads elsewhere by script': `
    const other = open('/empty');
    await times(8, 350, () => { other.location = 'https://bank.test/jump' }); other.close()`,
};

const script = (work: string): string => `
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const times = async (most, time, work) => { for (let n = 0; n < most; n += 1) { await work(n); await pause(time) } };
(async () => { ${work}; stop(); document.title = 'done' })();`;

/** The attacker's page for one of them. */
export const pageOf = (attack: string): string => `${originFor(attack)}/${Object.keys(attacks).indexOf(attack)}`;

/** Of a form over HTTPS that is sent over HTTP browsers warn; one over HTTP is sent at once. */
const originFor = (attack: string): string => (attack.startsWith('a form') ? 'http://evil.test' : evil);

const links = Array.from({ length: 19 }, (_, index) => index);
const toBank = 'http://bank.test/slow';

/** Both sites. Whatever arrives at the bank over HTTP is a success of the attacker. */
export const attackedSites: LabCase = defineCase({
  id: 'attacked-sites',
  title: 'A site that is always upgraded, and one that wants it over HTTP',
  start: `${evil}/empty`,
  answers: {
    'http://bank.test/': page({ title: 'In the hands of the attacker' }),
    'https://bank.test/': page({ title: 'The bank' }),
    'https://bank.test/slow': neverAnswered,
    'https://bank.test/nothing': { status: 204, headers: {}, body: '' },
    'https://bank.test/file': {
      status: 200,
      headers: { 'Content-Disposition': 'attachment; filename=a.bin' },
      body: 'a',
    },
    'https://bank.test/legacy': redirect(302, 'http://bank.test/legacy'),
    'https://bank.test/jump': page({ title: 'Jump', body: "<script>location = 'http://bank.test/'</script>" }),
    'https://bank.test/out': redirect(302, `${evil}/in`),
    'https://bank.test/login': redirect(302, 'https://bank.test/start'),
    'https://bank.test/start': page({ title: 'The bank’s start' }),
    [`${evil}/in`]: redirect(302, 'http://bank.test/out'),
    [`${evil}/empty`]: page({ title: 'Nothing' }),
    [`${evil}/back`]: page({ title: 'Back', body: '<script>history.back()</script>' }),
    [`${evil}/refresh`]: page({ title: 'Refresh', head: `<meta http-equiv="refresh" content="0; url=${toBank}">` }),
    [`${evil}/refresh-field`]: page({ title: 'Refresh', headers: { Refresh: `0; url=${toBank}` } }),
    [`${evil}/redirect`]: redirect(302, toBank),
    [`${evil}/framed`]: page({
      title: 'Framed',
      body: `<script>setInterval(() => { top.location = '${toBank}' }, 120)</script>`,
    }),
    [`${evil}/worker.js`]: {
      ...{ status: 200, headers: { 'Content-Type': 'text/javascript' } },
      body: `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => { if (event.request.url.endsWith('/by-worker')) event.respondWith(Response.redirect('${toBank}')) });`,
    },
    ...Object.fromEntries(
      links.map((index): [string, Answer] => [
        `${evil}/chain-${index}`,
        redirect(302, index < 17 ? `${evil}/chain-${index + 1}` : 'http://bank.test/login'),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(attacks).map(([attack, work]): [string, Answer] => [
        pageOf(attack),
        page({ title: 'Attack', body: `<script>${script(work)}</script>` }),
      ]),
    ),
  },
  expect: { verdict: 'secure' },
});
