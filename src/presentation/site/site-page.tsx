import { useEffect, useState } from 'preact/hooks';
import { endsOf } from '../../core/site/ends.ts';
import { nameOf } from '../../core/site/site-evidence.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import type { SiteEnd, SiteReport } from '../../core/site/site-report-schema.ts';
import { wantedOrigins } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { shownAddress } from '../components/shown-address.ts';
import { ownTool } from '../components/take-along.ts';
import { Task } from '../components/task.tsx';
import { useAccess } from '../components/use-access.ts';
import { printable } from '../export/printable.ts';
import { HostName, hostWords } from '../names/host-name.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { EndsGrid } from './ends-grid.tsx';
import { SaveSites } from './save-sites.tsx';
import { SiteSheet } from './site-sheet.tsx';
import { siteWords } from './words.ts';

/** Checks the site; tells the ends that are known so far. */
export type Check = (onEnds: (ends: readonly SiteEnd[]) => void) => Promise<SiteReport>;

interface Props {
  readonly host: string;
  /** Undefined where the host is no site. */
  readonly site: SiteName | undefined;
  readonly check: Check;
  /** A person has just opened the page for this; one that is restored waits to be asked. */
  readonly atOnce: boolean;
}

/** Checks a site when a person asks, and shows each end as it becomes known. */
export function SitePage({ host, site, check, atOnce }: Props) {
  const [ends, setEnds] = useState<readonly SiteEnd[]>();
  const [report, setReport] = useState<SiteReport>();
  const [problem, setProblem] = useState<string>();
  const start = async (): Promise<void> => {
    setReport(undefined);
    setProblem(undefined);
    setEnds([]);
    try {
      setReport(await check(setEnds));
    } catch (error) {
      setEnds(undefined);
      setProblem(String(error));
    }
  };
  const hasAccess = useAccess(`https://${host}/`);
  useEffect(() => {
    document.title = host === '' ? siteWords.title : `${host} · ${siteWords.title}`;
  }, [host]);
  useEffect(() => {
    if (atOnce && hasAccess === true && site !== undefined) void start();
  }, [hasAccess]);
  if (site === undefined) {
    return <Empty>{host === '' ? siteWords.none : siteWords.suffix(shownAddress(host, 60))}</Empty>;
  }
  if (hasAccess === false) {
    return (
      <main class="empty">
        <h1>{siteWords.title}</h1>
        <p>{siteWords.noAccess}</p>
        <Task strong label={siteWords.grant} work={() => browser.permissions.request({ origins: wantedOrigins })} />
      </main>
    );
  }
  if (report !== undefined) {
    return (
      <main>
        <SiteSheet site={report}>
          <div class="toolbar">
            <Task label={siteWords.again} work={start} />
            <SaveSites output={{ tool: ownTool(), sites: [report] }} />
          </div>
        </SiteSheet>
      </main>
    );
  }
  if (ends === undefined) {
    return (
      <main class="empty">
        <h1>{siteWords.title}</h1>
        <Task strong label={siteWords.start(hostWords(host, 60))} work={start} />
        {problem !== undefined && <p role="alert">{printable(problem)}</p>}
      </main>
    );
  }
  const names = [...new Set(endsOf(site.host, site.apex).map(nameOf))];
  return (
    <main aria-busy="true">
      <h1>
        <HostName host={host} most={60} />
      </h1>
      <p role="status">{siteWords.checking}</p>
      <EndsGrid ends={ends} answers={undefined} names={names} />
    </main>
  );
}

const Empty = ({ children }: { readonly children: string }) => (
  <main class="empty">
    <h1>{siteWords.title}</h1>
    <p>
      <ReadableText text={children} />
    </p>
  </main>
);
