import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { hasFailed, isVisited, nameOf } from '../../core/site/site-evidence.ts';
import { Fold } from '../components/fold.tsx';
import { GradeView } from '../components/grade-view.tsx';
import { momentWords } from '../components/moment-words.ts';
import { Reader } from '../components/reader.ts';
import { shownAddress } from '../components/shown-address.ts';
import { having } from '../components/tally.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { checkedWords } from '../components/words.ts';
import { overBudgetLines } from '../export/page-lines.ts';
import { printable } from '../export/printable.ts';
import { notesIn } from '../export/results.ts';
import { serverLines } from '../export/server-lines.ts';
import type { JudgedSite } from '../export/site-output.ts';
import { HostName } from '../names/host-name.tsx';
import { ReadableNames } from '../names/readable-names.tsx';
import { CheckList } from '../report/check-list.tsx';
import { RedirectChain } from '../report/redirect-chain.tsx';
import { Section } from '../report/section.tsx';
import { reportWords } from '../report/words.ts';
import { EndsGrid } from './ends-grid.tsx';
import { PageCauses } from './page-causes.tsx';
import { siteWords } from './words.ts';

interface Props {
  readonly site: JudgedSite;
  /** What can be done with it; absent in a saved file. */
  readonly children?: ComponentChildren;
}

/** The check of a whole site: the verdict, every address of it, and the checks of its rules. */
export function SiteSheet({ site, children }: Props) {
  const { host, verdict, grade, at, checked, ends, answers, findings, loaded, pages } = site;
  const isSaved = useContext(Reader).choose === undefined;
  const judgement = { judged: site.judged ?? [] };
  const visited = ends.filter(isVisited);
  const redirected = visited.filter(({ report }) => report.connection.hops.length > 1);
  const hasDead = visited.some(hasFailed);
  const names = [...new Set(ends.map(nameOf))];
  const servers = serverLines(site);
  const issues = having(findings, 'fail').filter(({ severity }) => severity !== 'info');
  return (
    <article data-verdict={verdict}>
      <header>
        <div class="verdict">
          <VerdictIcon verdict={verdict} />
          <div class="whose">
            <h1>{verdict === 'secure' && hasDead ? siteWords.secureWhereLoaded : siteWords.verdicts[verdict]}</h1>
            <p class="host">
              <strong>
                <HostName host={host} most={60} />
              </strong>
            </p>
          </div>
          <GradeView grade={grade} />
          <p class="summary">{siteWords.summary(names.length, issues.length, pages)}</p>
          {overBudgetLines(site).map((line) => (
            <p key={line} class="summary">
              {printable(line)}
            </p>
          ))}
          <p class="checked quiet">
            {checkedWords(checked)} · {momentWords(at, isSaved)}
          </p>
          {!loaded && <p class="checked quiet">{siteWords.requestedOnly}</p>}
        </div>
        {children}
      </header>
      <Section title={siteWords.ends.title}>
        <EndsGrid ends={ends} answers={answers} names={names} />
      </Section>
      <Section title={reportWords.checks}>
        <CheckList findings={findings} notesOf={notesIn(judgement)} />
      </Section>
      {servers.length > 0 && (
        <Section title={siteWords.servers}>
          <ul class="facts">
            {servers.map((line) => (
              <li key={line}>{printable(line)}</li>
            ))}
          </ul>
        </Section>
      )}
      {(pages.audited > 0 || pages.notes.length > 0) && (
        <Section title={siteWords.pages}>
          <PageCauses pages={pages} />
        </Section>
      )}
      {redirected.length > 0 && (
        <Section title={siteWords.hops}>
          {redirected.map(({ requested, report }) => (
            <Fold
              key={requested}
              class="other"
              summary={
                <>
                  {shownAddress(requested)}
                  <ReadableNames of={requested} />
                </>
              }
              count={report.connection.hops.length - 1}
            >
              {() => <RedirectChain report={report} />}
            </Fold>
          ))}
        </Section>
      )}
    </article>
  );
}
