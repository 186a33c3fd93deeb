import { hostOf } from '../../core/parse-url.ts';
import { isHttpsEnd } from '../../core/site/ends.ts';
import { endsElsewhere } from '../../core/site/ends-elsewhere.ts';
import { isVisited, nameOf } from '../../core/site/site-evidence.ts';
import type { Answer, SiteEnd, SiteReport } from '../../core/site/site-report-schema.ts';
import { daysOf } from '../components/lifetime-words.ts';
import { shownAddress } from '../components/shown-address.ts';
import { printable } from '../export/printable.ts';
import { HostName } from '../names/host-name.tsx';
import { ReadableNames } from '../names/readable-names.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { siteWords } from './words.ts';

interface Props {
  readonly ends: readonly SiteEnd[];
  readonly answers: SiteReport['answers'] | undefined;
  /** The names in the order of the rows, also of ends that are not known yet. */
  readonly names: readonly string[];
}

const words = siteWords.ends;

/** Every address of the site: a row for each name, a column for each scheme, and an arrow to where it leads. */
export function EndsGrid({ ends, answers, names }: Props) {
  const elsewhere: readonly SiteEnd[] = endsElsewhere({ ends }, names);
  return (
    <table class="ends">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.overHttp}</th>
          <th scope="col">{words.overHttps}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">
              <HostName host={name} most={60} />
            </th>
            {[false, true].map((isHttps) => {
              const end = ends.find((one) => nameOf(one) === name && isHttpsEnd(one) === isHttps);
              return (
                <td key={String(isHttps)} class={end === undefined ? 'asking' : sightOf(end, elsewhere)}>
                  {end === undefined ? <p>{words.asking}</p> : <End end={end} names={names} />}
                  {isHttps && end !== undefined && <Policy policy={policyOf(name, answers)} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function End({ end, names }: { readonly end: SiteEnd; readonly names: readonly string[] }) {
  if (!isVisited(end)) return <p title={printable(end.error)}>{words.unvisited}</p>;
  const { url, connection, summary } = end.report;
  const { hops, failure } = connection;
  if (failure !== undefined) {
    return (
      <>
        <p class="came">{words.fails}</p>
        <p class="quiet">
          <ReadableText text={summary} />
        </p>
      </>
    );
  }
  const last = hops.at(-1);
  if (hops.length < 2) {
    const isAnswer = last === undefined || last.status < 400;
    return <p class="came">{isAnswer ? words.shows : words.status(last.status)}</p>;
  }
  const moved = hops.slice(1).some(({ kind }) => kind === 'hsts');
  return (
    <>
      <p class="came">
        <span class="unseen">{words.leads} </span>
        <span aria-hidden="true">{arrowTo(end, url, names)}</span> {shownAddress(frontOf(url), 80)}
        <ReadableNames of={frontOf(url)} />
      </p>
      <p class="quiet">{moved ? words.browserMoved : words.redirects(hops.length - 1)}</p>
    </>
  );
}

/** The policy that a name sends over HTTPS. */
function Policy({ policy }: { readonly policy: Answer['hsts'] | null }) {
  if (policy === undefined) return null;
  if (policy === null) return <p class="quiet">{words.noHsts}</p>;
  if (!policy.valid) return <p class="quiet">{words.invalidHsts}</p>;
  const lasting = [daysOf(policy.maxAge * 1_000), ...(policy.includeSubDomains ? [words.withSubdomains] : [])];
  return <p class="quiet">{words.hsts(lasting.join(', '))}</p>;
}

/** Null where the name answers without one, undefined where that is not known. */
function policyOf(name: string, answers: Props['answers']): Answer['hsts'] | null {
  if (answers?.state !== 'seen') return undefined;
  const answer = answers.value.find(({ host }) => host === name);
  return answer?.status === undefined ? undefined : (answer.hsts ?? null);
}

function sightOf(
  end: SiteEnd,
  elsewhere: readonly SiteEnd[],
): 'secure' | 'insecure' | 'elsewhere' | 'failed' | 'unknown' {
  if (!isVisited(end)) return 'unknown';
  const { url, connection } = end.report;
  if (connection.failure !== undefined) return 'failed';
  if (!url.startsWith('https:')) return 'insecure';
  return elsewhere.includes(end) ? 'elsewhere' : 'secure';
}

/** Front pages are named by scheme and host alone. */
const frontOf = (url: string): string => url.replace(/\/$/, '');

/** Where the target lies in the table, seen from the end. */
function arrowTo(end: SiteEnd, url: string, names: readonly string[]): string {
  const row = names.indexOf(hostOf(url));
  if (row < 0) return '⇥';
  const down = Math.sign(row - names.indexOf(nameOf(end)));
  const right = Number(url.startsWith('https:')) - Number(isHttpsEnd(end));
  return arrows[down + 1]?.[right + 1] ?? '→';
}

const arrows = [
  ['↖', '↑', '↗'],
  ['←', '↻', '→'],
  ['↙', '↓', '↘'],
] as const;
