import type { ComponentChild } from 'preact';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import {
  endsWith,
  fails,
  movedByBrowser,
  type SiteChange,
  shows,
  siteWith,
  soundAnswers,
  unvisited,
} from '../../core/site/samples/ends.ts';
import { en } from '../../words/en.ts';
import { EndsGrid } from '../site/ends-grid.tsx';
import { SitePage } from '../site/site-page.tsx';
import { SiteSheet } from '../site/site-sheet.tsx';

const checked = (change: SiteChange) => () => (
  <main>
    <SiteSheet site={judgeSite(siteWith(change), siteRules, '2026-11-20T12:00:00.000Z', en)} />
  </main>
);
const site = { host: 'site.example', apex: 'site.example' };
const never = (): Promise<never> => new Promise(() => undefined);

/** The check of a site. */
export const sitePages: Readonly<Record<string, () => ComponentChild>> = {
  'site-secure': checked({ direct: null, loaded: false }),
  'site-command-line': checked({}),
  'site-pages': checked({
    pages: {
      ...{ audited: 50, found: 214, sampled: true, results: [] },
      notes: ['The sitemap https://site.example/sitemap.xml names one address outside of this site, left out.'],
      causes: [
        {
          ...{ rule: 'blocked-mixed-content', severity: 'serious', title: 'The browser blocked insecure content' },
          ...{ pages: 44, example: 'https://site.example/blog/a-title' },
          proof: [{ url: 'http://cdn.example/footer/logo.js', selector: 'footer > script' }],
        },
        {
          ...{ rule: 'missing-hsts', severity: 'moderate', title: 'The site has no HSTS policy' },
          ...{
            pages: 1,
            example: 'https://site.example/docs/old.html',
            proof: [{ text: 'no Strict-Transport-Security header' }],
          },
        },
      ],
    },
  }),
  'site-broken': checked({
    loaded: false,
    direct: null,
    ends: [
      shows('http-apex'),
      shows('https-apex', 'http://site.example/'),
      shows('http-www', 'https://parked.example/'),
      fails('https-www', 'certificate-name'),
      movedByBrowser('http-host'),
      unvisited('https-host'),
    ],
    answers: [{ host: 'site.example', status: 301, location: 'http://site.example/' }, ...soundAnswers.slice(1)],
  }),
  'site-international': checked({
    loaded: false,
    direct: null,
    ends: [
      shows('http-apex', 'https://xn--bcher-kva.example/'),
      shows('https-apex'),
      shows('http-www', 'https://xn--e1afmkfd.xn--p1ai/'),
      fails('https-www', 'dns'),
    ],
  }),
  'site-failed': checked({
    direct: null,
    ends: endsWith(
      fails('http-apex', 'timeout'),
      fails('https-apex', 'refused'),
      fails('http-www', 'dns'),
      fails('https-www', 'dns'),
    ),
    answers: [],
  }),
  'site-asking': () => (
    <main>
      <h1>site.example</h1>
      <EndsGrid
        ends={[shows('http-apex', 'https://site.example/')]}
        answers={undefined}
        names={['site.example', 'www.site.example']}
      />
    </main>
  ),
  'site-waiting': () => <SitePage host="site.example" site={site} check={never} atOnce={false} />,
  'site-suffix': () => <SitePage host="co.uk" site={undefined} check={never} atOnce={false} />,
};
