import type { Words } from '../../words/words.ts';
import { fill } from '../say.ts';
import { type Notice, newsKinds } from './notice.ts';

/** A notice as a person reads it. */
export interface WrittenNotice {
  /** One sentence without a full stop. */
  readonly title: string;
  /** What to do; further lines, if any, are commands. Absent where nothing is to be done. */
  readonly advice?: string;
}

/** Writes a notice in one language. */
export function writeNotice({ kind, change, parts }: Notice, { watch }: Words): WrittenNotice {
  const partOf = (name: string): string => derived(name, parts, watch) ?? parts[name] ?? '';
  if (isNews(kind)) return { title: fill(watch.news[kind], partOf) };
  const { begins, ends, advice } = watch.alarms[kind];
  return change === 'ends' ? { title: fill(ends, partOf) } : { title: fill(begins, partOf), advice };
}

const isNews = (kind: Notice['kind']): kind is (typeof newsKinds)[number] => newsKinds.some((one) => one === kind);

/** What is kept as a code or a number, in words. */
function derived(name: string, parts: Notice['parts'], watch: Words['watch']): string | undefined {
  switch (name) {
    case 'reason': {
      const reasons: Readonly<Record<string, string>> = watch.reasons;
      return reasons[parts['reason'] ?? ''] ?? watch.reasons.other;
    }
    case 'left':
      return durationText(Number(parts['leftMs']), Math.floor, watch);
    case 'lifetime':
      return durationText(Number(parts['lifetimeMs']), Math.round, watch);
    case 'day':
      return parts['until']?.slice(0, 10);
    default:
      return undefined;
  }
}

const hour = 3_600_000;

/** Under three days in hours. */
function durationText(milliseconds: number, whole: (count: number) => number, { days, hours }: Words['watch']): string {
  const isShort = milliseconds < 72 * hour;
  const count = whole(milliseconds / (isShort ? hour : 24 * hour));
  return fill(isShort ? hours : days, () => String(count));
}
