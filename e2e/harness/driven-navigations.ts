import { type Answer, neverAnswered, page, redirect } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/**
 * Every way in which a page can start navigations to a host over HTTP and abort them, or drive another tab. Each is a
 * script of a page of the attacker; `times(n, ms, work)` does something again and again: the slower, the less often, so that
 * there is time to be slow enough for a machine that is busy.
 */
const attacks: Readonly<Record<string, string>> = {
  'location and stop()': "await times(10, 120, () => { stop(); location = bank + '/slow' })",
  'location, each time another query': "await times(10, 120, (n) => { stop(); location = bank + '/slow?' + n })",
  'location.replace and stop()': "await times(10, 120, () => { stop(); location.replace(bank + '/slow') })",
  'stop() at once': "await times(20, 40, () => { location = bank + '/slow'; void pause(10).then(() => stop()) })",
  'the click of a link': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: bank + '/slow' }));
    await times(10, 120, () => { stop(); link.click() })`,
  'a link without a referrer': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: bank + '/slow', rel: 'noreferrer' }));
    await times(10, 120, () => { stop(); link.click() })`,
  'a link with download': `
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: bank + '/file', download: '' }));
    await times(10, 120, () => { link.click() })`,
  'answers that are files': "await times(10, 200, () => { location = bank + '/file' })",
  'answers without content': "await times(10, 200, () => { location = bank + '/nothing' })",
  'a form': `
    document.body.innerHTML = '<form action="' + bank + '/slow"><input name="a"></form>';
    await times(10, 120, () => { stop(); document.forms[0].submit() })`,
  'a form that posts': `
    document.body.innerHTML = '<form method="post" action="' + bank + '/slow"><input name="a"></form>';
    await times(10, 120, () => { stop(); document.forms[0].submit() })`,
  'windows that are closed': `
    await times(10, 150, async () => { const other = open(bank + '/slow'); await pause(100); other.close() })`,
  'windows without an opener': "await times(6, 150, () => { open(bank + '/slow', '_blank', 'noopener') })",
  'a window that is sent on': `
    const other = open('/empty');
    await times(10, 150, () => { other.location = bank + '/slow' }); other.close()`,
  'a window that is sent to a page and back': `
    const other = open('/empty');
    await times(8, 250, (n) => { other.location = n % 2 ? '/empty' : bank + '/' }); other.close()`,
  'a window that is sent to the same page': `
    const other = open('/empty');
    await times(10, 250, () => { other.location = bank + '/' }); other.close()`,
  'a window with a name': "await times(10, 150, () => { open(bank + '/slow', 'name') }); open('', 'name').close()",
  'a frame that sends the page': `
    document.body.innerHTML = '<iframe src="/framed?' + slowness + '"></iframe>';
    await times(10, 120, () => undefined)`,
  'a sandboxed frame that sends the page': `
    document.body.innerHTML = '<iframe sandbox="allow-scripts allow-top-navigation" src="/framed?' + slowness + '"></iframe>';
    await times(10, 120, () => undefined)`,
  'frames whose HTTPS redirects back': `
    await times(10, 120, () => { document.body.innerHTML = '<iframe src="' + secured + '/legacy"></iframe>' })`,
  'going back and forward': `
    const other = open('/empty');
    await pause(300);
    await times(8, 300, (n) => { other.location = n % 2 ? '/back' : bank + '/' }); other.close()`,
  'history and stop()': `
    for (let n = 0; n < 20; n += 1) history.pushState(n, '', '?' + n);
    await times(10, 120, async () => { location = bank + '/slow'; await pause(60); history.go(-1) })`,
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
    const other = open(bank + '/out'); await pause(1500); other.location = bank + '/out'; await pause(1500); other.close()`,
  'a page whose HTTPS redirects back': `
    const other = open(bank + '/legacy');
    await pause(1500);
    await times(4, 300, () => { other.location = bank + '/legacy' }); await pause(1500); other.close()`,
  'a page whose HTTPS leads elsewhere by script': `
    const other = open('/empty');
    await times(8, 350, () => { other.location = secured + '/jump' }); other.close()`,
};

/** One attack by a site of its own against a site of its own, so that several can run at once. */
export interface DrivenAttack {
  readonly name: string;
  /** The host that is always upgraded. Whatever arrives there over HTTP is a success of the attacker. */
  readonly bank: string;
  /** The attacker's page. Its title is “done” once the attack is over. As a query it takes how many times slower to be. */
  readonly page: string;
  readonly sites: LabCase;
}

/** A chain that is as long as a browser follows, once the upgrade is in it. */
const links = Array.from({ length: 19 }, (_, index) => index);

export const drivenAttacks: readonly DrivenAttack[] = Object.entries(attacks).map(([name, work], index) => {
  const bank = `bank-${index}.test`;
  const evil = `https://evil-${index}.test`;
  // Browsers warn of a form over HTTPS that is sent over HTTP. One over HTTP is sent at once, and HTTP on a port of its
  // own is upgraded in no mode.
  const start = `${name.startsWith('a form') ? `http://evil-${index}.test:8080` : evil}/attack`;
  const attack = page({ title: 'Attack', body: `<script>${script(work, bank)}</script>` });
  return { name, bank, page: start, sites: sitesOf(index, bank, evil, { [start]: attack }) };
});

function script(work: string, bank: string): string {
  return `
const [bank, secured] = ['http://${bank}', 'https://${bank}'];
const slowness = Number(location.search.slice(1) || 1);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time * slowness));
const times = async (most, time, work) => {
  const enough = Math.min(most, Math.max(5, most / Math.sqrt(slowness)));
  for (let n = 0; n < enough; n += 1) { await work(n); await pause(time) }
};
addEventListener('load', () => setTimeout(async () => { ${work}; stop(); document.title = 'done' }));`;
}

function sitesOf(index: number, bank: string, evil: string, attack: Readonly<Record<string, Answer>>): LabCase {
  const toBank = `http://${bank}/slow`;
  return defineCase({
    id: `attacked-site-${index}`,
    title: 'A site that is always upgraded, and one that wants it over HTTP',
    start: `${evil}/empty`,
    answers: {
      [`http://${bank}/`]: page({ title: 'In the hands of the attacker' }),
      [`https://${bank}/`]: page({ title: 'The bank' }),
      [`https://${bank}/slow`]: neverAnswered,
      [`https://${bank}/nothing`]: { status: 204, headers: {}, body: '' },
      [`https://${bank}/file`]: {
        status: 200,
        headers: { 'Content-Disposition': 'attachment; filename=a.bin' },
        body: 'a',
      },
      [`https://${bank}/legacy`]: redirect(302, `http://${bank}/legacy`),
      [`https://${bank}/jump`]: page({ title: 'Jump', body: `<script>location = 'http://${bank}/'</script>` }),
      [`https://${bank}/out`]: redirect(302, `${evil}/in`),
      [`https://${bank}/login`]: redirect(302, `https://${bank}/start`),
      [`https://${bank}/start`]: page({ title: 'The bank’s start' }),
      [`${evil}/in`]: redirect(302, `http://${bank}/out`),
      [`${evil}/empty`]: page({ title: 'Nothing' }),
      [`${evil}/back`]: page({ title: 'Back', body: '<script>history.back()</script>' }),
      [`${evil}/refresh`]: page({ title: 'Refresh', head: `<meta http-equiv="refresh" content="0; url=${toBank}">` }),
      [`${evil}/refresh-field`]: page({ title: 'Refresh', headers: { Refresh: `0; url=${toBank}` } }),
      [`${evil}/redirect`]: redirect(302, toBank),
      [`${evil}/framed`]: page({
        title: 'Framed',
        body: `<script>setInterval(() => { top.location = '${toBank}' }, 120 * Number(location.search.slice(1)))</script>`,
      }),
      [`${evil}/worker.js`]: {
        ...{ status: 200, headers: { 'Content-Type': 'text/javascript' } },
        body: `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => { if (event.request.url.endsWith('/by-worker')) event.respondWith(Response.redirect('${toBank}')) });`,
      },
      ...Object.fromEntries(
        links.map((link): [string, Answer] => [
          `${evil}/chain-${link}`,
          redirect(302, link < 17 ? `${evil}/chain-${link + 1}` : `http://${bank}/login`),
        ]),
      ),
      ...attack,
    },
    expect: { verdict: 'secure' },
  });
}

/** Every second one, from the given one on: what is tried against one protection, or in one browser, and not the other. */
export const everySecond = (first: number): readonly DrivenAttack[] =>
  drivenAttacks.filter((_, index) => index % 2 === first % 2);
