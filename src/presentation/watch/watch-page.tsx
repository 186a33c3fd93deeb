import { useState } from 'preact/hooks';
import { siteNameOf } from '../../core/site/site-name.ts';
import { mostWatched, type WatchList, type WatchRecord, type WatchTimes } from '../../core/watch/watch-list.ts';
import { engine } from '../../platform/abilities.ts';
import type { Words } from '../../words/words.ts';
import { Task } from '../components/task.tsx';
import { AddSite } from '../options/add-site.tsx';
import { NotificationChoice } from './notification-choice.tsx';
import { QuietHours } from './quiet-hours.tsx';
import type { WatchActions } from './watch-actions.ts';
import { WatchedSite } from './watched-site.tsx';
import { watchWords } from './words.ts';

/** What is known of watched sites. */
export interface Watched {
  readonly list: WatchList;
  readonly times: WatchTimes;
  readonly records: Readonly<Record<string, WatchRecord>>;
  readonly mayNotify: boolean;
  readonly hasAccess: boolean;
}

interface Props {
  readonly watched: Watched;
  readonly actions: WatchActions;
  readonly words: Words;
  /** A host that a person came here from. */
  readonly suggested: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The sites that are watched, what is wrong with them, and what changed. */
export function WatchPage({ watched, actions, words, suggested, now }: Props) {
  const { list, times, records, mayNotify, hasAccess } = watched;
  const [problem, setProblem] = useState<string>();
  const add = async (host: string): Promise<boolean> => {
    const refusal = refusalOf(host, list);
    setProblem(refusal);
    if (refusal !== undefined) return false;
    await actions.change((before) => withSite(before, host));
    return true;
  };
  return (
    <main>
      <h1>{watchWords.title}</h1>
      <p>
        {watchWords.meaning} {watchWords.renewals[engine]}
      </p>
      <p class="quiet">{watchWords.private}</p>
      {!hasAccess && (
        <div role="alert">
          <p>{watchWords.noAccess}</p>
          <Task strong label={watchWords.grant} work={actions.askForAccess} />
        </div>
      )}
      <AddSite
        label={watchWords.add}
        suggested={list.sites.some(({ host }) => host === suggested) ? '' : suggested}
        add={add}
      />
      {problem !== undefined && <p role="alert">{problem}</p>}
      {list.sites.length === 0 ? (
        <p class="quiet">{watchWords.none}</p>
      ) : (
        <ul class="watched" aria-label={watchWords.title}>
          {list.sites.map((site) => (
            <WatchedSite
              key={site.host}
              {...{ site, record: records[site.host], next: times[site.host]?.next, actions, words, now }}
            />
          ))}
        </ul>
      )}
      <NotificationChoice allowed={mayNotify} ask={actions.askToNotify} />
      <QuietHours quiet={list.quiet} change={actions.change} />
    </main>
  );
}

function refusalOf(host: string, { sites }: WatchList): string | undefined {
  if (siteNameOf(host) === undefined) return watchWords.suffix(host);
  return sites.length >= mostWatched && sites.every((site) => site.host !== host) ? watchWords.full : undefined;
}

const withSite = (before: WatchList, host: string): WatchList =>
  before.sites.some((site) => site.host === host) ? before : { ...before, sites: [...before.sites, { host }] };
