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
import { auditedEnd, manyPages } from './site-ends.ts';

const checked = (change: SiteChange) => () => {
  const evidence = siteWith(change);
  const ends = evidence.ends.map((end) => auditedEnd(end, evidence.loaded));
  return (
    <main>
      <SiteSheet site={judgeSite({ ...evidence, ends }, siteRules, '2026-11-20T12:00:00.000Z', en)} />
    </main>
  );
};
const site = { host: 'site.example', apex: 'site.example' };
const never = (): Promise<never> => new Promise(() => undefined);

/** The check of a site. */
export const sitePages: Readonly<Record<string, () => ComponentChild>> = {
  'site-secure': checked({ direct: null, loaded: false }),
  'site-command-line': checked({}),
  'site-pages': () => checked({ pages: manyPages() })(),
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
    answers: [
      { host: 'site.example', status: 301, location: 'http://site.example/' },
      { host: 'www.site.example', failure: 'net::ERR_CERT_COMMON_NAME_INVALID' },
    ],
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
    answers: [...soundAnswers.slice(0, 1), { host: 'www.site.example', failure: 'net::ERR_NAME_NOT_RESOLVED' }],
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
