import { page, redirect, resource, securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/** What sites of these cases are sent, and what the last one says wherever it can. */
export const secrets = { header: 'k3y-Of/the+Gate', cookie: 'b1scuit%20"42"' } as const;

const picture = resource('image/png', '');

/** A site behind a log-in, without a policy that would lead what is asked for over HTTP elsewhere, a third party that its pages use, and one that it redirects to. */
const gatedCase = defineCase({
  ...{ id: 'gated', title: 'A page behind a log-in', start: 'https://gated.test/', expect: { verdict: 'secure' } },
  answers: {
    'http://gated.test/': redirect(301, 'https://gated.test/'),
    'https://gated.test/': page({
      title: 'Gated',
      body: `
        <img src="/own.png" alt=""><img src="https://sub.gated.test/own.png" alt="">
        <img src="https://third.test/pixel.png" alt=""><img src="https://gated.test:8443/other.png" alt="">
        <a href="/one">One</a><a href="/two">Two</a>
        <script>new WebSocket('wss://gated.test/socket'); fetch('/led-away').catch(() => undefined)</script>`,
    }),
    'https://gated.test/one': page({ title: 'One', body: '<a href="/one/more">More</a>' }),
    'https://gated.test/two': page({ title: 'Two' }),
    'https://gated.test/one/more': page({ title: 'More' }),
    'https://gated.test/away': redirect(302, 'https://third.test/landing'),
    'https://gated.test/led-away': redirect(302, 'https://third.test/fetched'),
    'https://gated.test/down': redirect(302, 'http://gated.test/plain'),
    'http://gated.test/plain': page({ title: 'Plain' }),
    'https://gated.test/robots.txt': resource('text/plain', 'User-agent: *\nDisallow: /private/\n'),
    'https://gated.test/own.png': picture,
    'https://sub.gated.test/own.png': picture,
    'https://gated.test:8443/other.png': picture,
    'https://third.test/pixel.png': picture,
    'https://third.test/landing': page({ title: 'Elsewhere' }),
    'https://third.test/fetched': resource('text/plain', ''),
  },
});

const inAddress = encodeURIComponent(secrets.header);
const inMarkup = secrets.cookie.replaceAll('"', '&quot;');

/** A site that repeats what it is sent, as if it were there to be read. */
const echoCase = defineCase({
  ...{
    id: 'echo',
    title: 'A page that says what it was sent',
    start: 'https://echo.test/',
    expect: { verdict: 'warning' },
  },
  answers: {
    'https://echo.test/': redirect(302, `https://echo.test/landing?token=${inAddress}`),
    'https://echo.test/landing': page({
      title: secrets.header,
      headers: {
        'Set-Cookie': [`session=${encodeURIComponent(secrets.cookie)}; Path=/${inAddress}`, `${inAddress}=1`],
        'Strict-Transport-Security': `max-age=600; token="${secrets.header}"`,
        'Content-Security-Policy-Report-Only': `img-src https://echo.test/${inAddress}`,
        Refresh: `600; url=http://echo.test/?${inAddress}`,
      },
      body: `
        <img alt="${inMarkup}" src="http://img.echo.test/?a=${inAddress}">
        <img alt="" id="${inMarkup}" src="http://img.echo.test/${'x'.repeat(475)}${inAddress}">
        <script src="http://img.echo.test/${encodeURIComponent(secrets.cookie)}.js"></script>
        <form action="http://echo.test/?q=${encodeURIComponent(secrets.cookie)}"><input type="password"></form>
        <a href="http://echo.test/${inAddress}" title="${inMarkup}">Back</a>
        <a href="/next?token=${inAddress}">Next</a>`,
    }),
    'https://echo.test/next': securePage({ title: 'Next' }),
    'https://img.echo.test/': picture,
  },
});

/** A site as everybody sees it, and the one where it is tried first: its links and sitemap name the other. */
const pages = ['', 'shop', 'shop/cart'];
const stagedCase = defineCase({
  ...{
    id: 'staged',
    title: 'A site in production',
    start: 'https://www.production.test/',
    expect: { verdict: 'secure' },
  },
  answers: Object.fromEntries([
    ...pages.map((path) => [`https://www.production.test/${path}`, securePage({ title: `Production: ${path}` })]),
    ...pages.map((path) => [
      `https://staging.test/${path}`,
      securePage({
        title: path,
        body: pages.map((one) => `<a href="https://www.production.test/${one}">${one}</a>`).join(''),
      }),
    ]),
    ['https://staging.test/robots.txt', resource('text/plain', 'Sitemap: https://www.production.test/sitemap.xml\n')],
    [
      'https://staging.test/sitemap.xml',
      resource('text/plain', pages.map((path) => `https://www.production.test/${path}`).join('\n')),
    ],
  ]),
});

export const loginCases: readonly LabCase[] = [gatedCase, echoCase, stagedCase];
