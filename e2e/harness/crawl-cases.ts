import { gzipSync } from 'node:zlib';
import { type Answer, goodHsts, page, resource, securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';
import { wellMade } from '../lab/well-made-site.ts';

/** Every page below this folder must stay unvisited. */
export const forbidden = '/private/';

/** Pages of `many.test` beside its front page, by what is wrong with them. */
export const many = {
  /** Of one template, with a logo over HTTP in its footer. */
  posts: Array.from({ length: 150 }, (_, index) => `/blog/post-${index}`),
  /** Of another template, with nothing wrong. */
  products: Array.from({ length: 40 }, (_, index) => `/shop/${index + 10}/view`),
  /** One of these sends no HSTS policy. */
  documents: Array.from({ length: 9 }, (_, index) => `/docs/page-${index}.html`),
} as const;

const logo = 'http://img.many.test/logo.png';
const site = 'https://many.test';

const posts = many.posts.map((path): [string, Answer] => [
  `${site}${path}`,
  securePage({ title: path, body: `<footer><img src="${logo}" alt=""></footer>` }),
]);
const products = many.products.map((path): [string, Answer] => [`${site}${path}`, securePage({ title: path })]);
const documents = many.documents.map((path, index): [string, Answer] => [
  `${site}${path}`,
  index === 4 ? page({ title: path }) : securePage({ title: path }),
]);

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const urlset = (urls: readonly string[]): string =>
  xml(`<urlset ${namespace}>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`);
const index = (urls: readonly string[]): string =>
  xml(
    `<sitemapindex ${namespace}>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`,
  );
const at = (paths: readonly string[]): string[] => paths.map((path) => `${site}${path}`);
const asXml = (text: string): Answer => resource('application/xml', text);

/** Sitemaps of `many.test` that cannot be used, and what is said of each. */
export const badSitemaps = [
  ['/bad/html.xml', 'is a page, not a sitemap'],
  ['/bad/endless.xml', 'does not end'],
  ['/bad/damaged.xml.gz', 'its gzip is damaged'],
  ['/bad/others.xml', 'names 2 addresses outside of this site'],
  ['/bad/torn.xml', 'is no well-formed XML'],
  ['/bad/feed.xml', 'its first element is <rss>'],
  ['/bad/empty.xml', 'is empty'],
  ['/bad/absent.xml', 'is answered with status 404'],
] as const;

const manyCase = defineCase({
  ...{ id: 'many-pages', title: 'A site of 200 pages', start: `${site}/`, expect: { verdict: 'secure' } },
  answers: {
    ...wellMade('many'),
    ...Object.fromEntries([...posts, ...products, ...documents]),
    [logo]: resource('image/png', ''),
    'https://img.many.test/logo.png': resource('image/png', ''),
    [`${site}${forbidden}ledger`]: securePage({ title: 'Forbidden' }),
    [`${site}/robots.txt`]: resource(
      'text/plain',
      `User-agent: *\nDisallow: ${forbidden}\nSitemap: ${site}/sitemaps/index.xml\n`,
    ),
    [`${site}/sitemaps/index.xml`]: asXml(index(at(['/sitemaps/blog.xml.gz', '/sitemaps/rest.xml']))),
    [`${site}/sitemaps/blog.xml.gz`]: resource('application/gzip', gzipSync(urlset(at(many.posts)))),
    [`${site}/sitemaps/rest.xml`]: asXml(
      urlset([...at([...many.products, ...many.documents, `${forbidden}ledger`, '/']), 'https://clean.test/']),
    ),
    [`${site}/bad/html.xml`]: securePage({ title: 'Not found, as a page' }),
    [`${site}/bad/endless.xml`]: { ...asXml(xml(`<urlset ${namespace}>`)), isUnfinished: true },
    [`${site}/bad/damaged.xml.gz`]: resource('application/gzip', gzipSync(urlset(at(['/a']))).subarray(0, 60)),
    [`${site}/bad/others.xml`]: asXml(urlset(['https://clean.test/', 'https://plain.test/'])),
    [`${site}/bad/torn.xml`]: asXml(xml(`<urlset ${namespace}><url><loc>${site}/a</url>`)),
    [`${site}/bad/feed.xml`]: asXml(xml('<rss version="2.0"></rss>')),
    [`${site}/bad/empty.xml`]: asXml(''),
  },
});

const links = (...hrefs: readonly string[]): string => hrefs.map((href) => `<a href="${href}">${href}</a>`).join(' ');
const linked = 'https://linked.test';
const linking = (title: string, ...hrefs: readonly string[]): Answer =>
  securePage({ title, body: links(...hrefs), headers: goodHsts });

/** A site without a sitemap, whose pages are found by their links. */
const linkedCase = defineCase({
  ...{ id: 'linked-pages', title: 'Pages found by links', start: `${linked}/`, expect: { verdict: 'secure' } },
  answers: {
    ...wellMade('linked'),
    [`${linked}/`]: linking('Front', '/one', '/two#part', '/two', `${forbidden}a`, 'https://clean.test/', '/paper.pdf'),
    [`${linked}/one`]: linking('One', '/one/deeper', '/two'),
    [`${linked}/two`]: linking('Two', '/'),
    [`${linked}/one/deeper`]: linking('Deeper', '/one/deeper/still'),
    [`${linked}/one/deeper/still`]: linking('Deepest', '/one/deeper/still/more'),
    [`${linked}/one/deeper/still/more`]: linking('Too deep'),
    [`${linked}${forbidden}a`]: linking('Forbidden'),
    [`${linked}/robots.txt`]: resource('text/plain', `User-agent: portcullis\nDisallow: ${forbidden}\n`),
  },
});

/** A site whose server fails over its robots.txt, which forbids everything. */
const unsureCase = defineCase({
  ...{ id: 'unsure-pages', title: 'No rules to be had', start: 'https://unsure.test/', expect: { verdict: 'secure' } },
  answers: {
    ...wellMade('unsure'),
    'https://unsure.test/': linking('Front', '/one'),
    'https://unsure.test/one': linking('One'),
    'https://unsure.test/robots.txt': page({ title: 'Broken', status: 503 }),
  },
});

/** A site that wants no crawler, as many a staging server. */
const closedCase = defineCase({
  ...{ id: 'uncrawled-pages', title: 'No crawlers', start: 'https://uncrawled.test/', expect: { verdict: 'secure' } },
  answers: {
    ...wellMade('uncrawled'),
    'https://uncrawled.test/': linking('Front', '/one'),
    'https://uncrawled.test/one': linking('One'),
    'https://uncrawled.test/robots.txt': resource('text/plain', 'User-agent: *\nDisallow: /\n'),
  },
});

export const crawlCases: readonly LabCase[] = [manyCase, linkedCase, unsureCase, closedCase];
