import { isAlarm, type Notice } from '../../core/watch/notice.ts';
import type { AlarmKind, WatchedSite } from '../../core/watch/watch-state.ts';
import { writeNotice } from '../../core/watch/write-notice.ts';
import { jsonText, tableText } from '../../presentation/export/safe-text.ts';
import { en } from '../../words/en.ts';
import { toolIdentity } from '../tool-identity.ts';
import type { SiteNotice } from './state-file.ts';
import type { WatchFormat } from './watch-options.ts';

/** What a run has to say. */
export interface WatchOutput {
  readonly notices: readonly SiteNotice[];
  /** The sites that were checked, by host. */
  readonly sites: ReadonlyMap<string, WatchedSite>;
}

/** Writes what a run has to say in the format asked for: nothing as a table where nothing has changed. */
export function formatWatch({ notices, sites }: WatchOutput, format: WatchFormat): string {
  const shownNotices = notices.map(noticeJson);
  const shownSites = [...sites].map(([host, site]) => siteJson(host, site));
  switch (format) {
    case 'table':
      return notices.flatMap(tableLines).join('');
    case 'json':
      return `${jsonText({ tool: toolIdentity, notices: shownNotices, sites: shownSites })}\n`;
    case 'jsonl':
      return [
        ...shownNotices.map((notice) => ({ type: 'notice', ...notice })),
        ...shownSites.map((site) => ({ type: 'site', ...site })),
      ]
        .map((line) => `${lineText(line)}\n`)
        .join('');
  }
}

/** One line, with nothing in it that could steer a terminal. */
const lineText = (value: object): string =>
  jsonText(value).replace(/,?\n\s*/g, (gap) => (gap.startsWith(',') ? ', ' : ''));

const labels = { begins: 'alarm', ends: 'in order', happens: 'news' } as const satisfies Record<
  Notice['change'],
  string
>;

function tableLines(notice: SiteNotice): string[] {
  const { title, advice = '' } = writeNotice(notice, en);
  const site = tableText(notice.site);
  return [
    `${labels[notice.change].padEnd(9)} ${site}  ${tableText(title)}\n`,
    ...(advice === '' ? [] : advice.split('\n').map((line) => `${' '.repeat(10)}${tableText(line)}\n`)),
  ];
}

/** A notice for programs. What was told before the run was ended, and may be told again, has the same id. */
function noticeJson({ site, ...notice }: SiteNotice) {
  const { kind, change, at, parts } = notice;
  const time = new Date(at).toISOString();
  return {
    ...{ id: `${site} ${kind} ${change} ${time}`, site, kind, change, alarm: isAlarm(notice), at: time },
    ...writeNotice(notice, en),
    parts,
  };
}

/** What is known of a site: which alarms last, and what was seen last. */
function siteJson(host: string, { since, checked, last, conditions }: WatchedSite) {
  return {
    ...{ site: host, since: new Date(since).toISOString(), checked: new Date(checked).toISOString() },
    alarms: conditions.flatMap(({ kind, told }): AlarmKind[] => (told === undefined ? [] : [kind])),
    // Found once, and not told yet.
    suspected: conditions.flatMap(({ kind, told, bad }): AlarmKind[] => (told === undefined && bad > 0 ? [kind] : [])),
    ends: last.ends,
    ...(last.mixedContent === undefined ? {} : { mixedContent: last.mixedContent }),
  };
}
