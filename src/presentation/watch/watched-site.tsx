import type { WatchList, WatchRecord } from '../../core/watch/watch-list.ts';
import { writeNotice } from '../../core/watch/write-notice.ts';
import type { Words } from '../../words/words.ts';
import { Fold } from '../components/fold.tsx';
import { localTime } from '../components/local-time.ts';
import { Task } from '../components/task.tsx';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { HostName, hostWords } from '../names/host-name.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import type { WatchActions } from './watch-actions.ts';
import { watchWords } from './words.ts';

interface Props {
  readonly site: WatchList['sites'][number];
  /** Undefined while it was not checked. */
  readonly record: WatchRecord | undefined;
  /** Milliseconds since the epoch, as all times. */
  readonly next: number | undefined;
  readonly actions: WatchActions;
  readonly words: Words;
  readonly now: number;
}

/** One watched site: how it is, what is wrong, and what changed. */
export function WatchedSite({ site: { host, muted }, record, next, actions, words, now }: Props) {
  const { change, check } = actions;
  const remove = (before: WatchList): WatchList => ({
    ...before,
    sites: before.sites.filter((one) => one.host !== host),
  });
  const mute = (before: WatchList): WatchList => ({
    ...before,
    sites: before.sites.map((one) => (one.host === host ? { host, ...(muted ? {} : { muted: true }) } : one)),
  });
  return (
    <li>
      <h2>
        <HostName host={host} most={60} />
      </h2>
      <State record={record} />
      {record !== undefined && <Problems record={record} words={words} />}
      <p class="quiet">
        {record !== undefined && watchWords.checked(record.site.checked)}{' '}
        {next === undefined || next <= now ? watchWords.soon : watchWords.next(next)}
        {muted && ` ${watchWords.muted}`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: nothing of this is a form. */}
      <div class="buttons" role="group" aria-label={hostWords(host, 60)}>
        <Task label={watchWords.check} busyLabel={watchWords.checking} work={() => check(host)} />
        <Task label={muted ? watchWords.unmute : watchWords.mute} work={() => change(mute)} />
        <Task label={watchWords.remove} work={() => change(remove)} />
      </div>
      {record !== undefined && record.notices.length > 0 && (
        <Fold summary={watchWords.changes} count={record.notices.length}>
          {() => <Changes record={record} words={words} />}
        </Fold>
      )}
    </li>
  );
}

const alarmsOf = ({ site }: WatchRecord) => site.conditions.filter(({ told }) => told !== undefined);

function State({ record }: { readonly record: WatchRecord | undefined }) {
  const count = record === undefined ? 0 : alarmsOf(record).length;
  const verdict = record === undefined ? 'unknown' : count > 0 ? 'insecure' : 'secure';
  const { waiting, fine, problems } = watchWords.states;
  return (
    <p class={`state ${verdict}`}>
      <VerdictIcon verdict={verdict} /> {record === undefined ? waiting : count > 0 ? problems(count) : fine}
    </p>
  );
}

interface Known {
  readonly record: WatchRecord;
  readonly words: Words;
}

/** What was told and lasts, with what to do. */
function Problems({ record, words }: Known) {
  return alarmsOf(record).map(({ kind, told: at = 0, parts = {} }) => {
    const { title, advice = '' } = writeNotice({ kind, change: 'begins', at, parts }, words);
    const [meaning, ...commands] = advice.split('\n');
    return (
      <div class="problem" key={kind}>
        <p>
          <strong>
            <ReadableText text={title} />
          </strong>
        </p>
        <p>{meaning}</p>
        {commands.length > 0 && <pre>{commands.join('\n')}</pre>}
      </div>
    );
  });
}

/** The latest first. */
function Changes({ record, words }: Known) {
  return (
    <ol class="changes">
      {record.notices.toReversed().map((notice) => (
        <li key={`${notice.kind} ${notice.at}`}>
          <time dateTime={new Date(notice.at).toISOString()}>{localTime(notice.at)}</time>{' '}
          <ReadableText text={writeNotice(notice, words).title} />
        </li>
      ))}
    </ol>
  );
}
