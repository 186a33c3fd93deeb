import { useContext } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { momentWords } from '../components/moment-words.ts';
import { Reader } from '../components/reader.ts';
import { shownAddress } from '../components/shown-address.ts';
import { printable } from '../export/printable.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { reportWords } from './words.ts';

const longestUrl = 160;

/** Of which page the report is, when it was loaded or tried, and in which browser. */
export function Facts({ report }: { readonly report: Report }) {
  const { url, requestedUrl, at, browser, mode, score, connection } = report;
  const words = reportWords.facts;
  const isSaved = useContext(Reader).choose === undefined;
  const facts = [
    [words.url, <Address key="url" url={url} />],
    ...(requestedUrl === url ? [] : [[words.requested, <Address key="url" url={requestedUrl} />] as const]),
    [connection.failure === undefined ? words.at : words.tried, momentWords(at, isSaved)],
    [words.browser, printable(`${browser.name === 'firefox' ? 'Firefox' : 'Chromium'} ${browser.version}`)],
    [words.mode, reportWords.modes[mode]],
    ...(score === null ? [] : [[words.score, reportWords.score(score)] as const]),
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Address = ({ url }: { readonly url: string }) => (
  <>
    {shownAddress(url, longestUrl)}
    <ReadableNames of={url} />
  </>
);
