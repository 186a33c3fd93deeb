import type { Part } from '../events.ts';
import type { ChannelName, LeftOut } from '../evidence.ts';
import { type KeptName, keptNames, type Visit } from '../visit.ts';
import { frameOf } from './frames.ts';

const requests = ['insecureRequests', 'localRequests'] as const;
const everything = [
  ...requests,
  'forms',
  'sensitiveFields',
  'references',
  'links',
  'ports',
] as const satisfies readonly ChannelName[];

/** What a page shows, where frames tell of it. A channel that is read off a page does not compile until it is among these. */
export type PageChannel = (typeof everything)[number];

/** Which channels lack something where a frame left out such a part. A new part does not compile until it is here. */
const lackingWithout: { readonly [P in Part]: readonly PageChannel[] } = {
  resources: requests,
  timing: requests,
  violations: requests,
  styles: requests,
  forms: ['forms'],
  fields: ['sensitiveFields'],
  references: ['references', 'links'],
  ports: ['ports'],
  'shadow-roots': everything,
  frames: everything,
};

/**
 * Which channel lacks something where a list of the visit was full, and what it lacks. What the browser upgraded before
 * only decides about single requests, where it is asked for; one frame with credentials fails the rule as many do.
 */
const lackingBeyond: { readonly [N in KeptName]: readonly [readonly ChannelName[], LeftOut['what']] | undefined } = {
  declarations: [requests, 'resources'],
  observations: [requests, 'observations'],
  forms: [['forms'], 'forms'],
  fields: [['sensitiveFields'], 'fields'],
  references: [['references'], 'references'],
  links: [['links'], 'links'],
  ports: [['ports'], 'ports'],
  connections: [['connections'], 'connections'],
  upgradedBefore: undefined,
  credentials: undefined,
};

/** What was left out of a channel, by frames that could not look or tell in full, and by the lists of the visit. */
export function leftOutOf(visit: Visit, channel: ChannelName): LeftOut[] {
  const isAmong = (channels: readonly ChannelName[]): boolean => channels.includes(channel);
  const byFrames = visit.cuts
    .filter(({ part }) => isAmong(lackingWithout[part]))
    .map(
      ({ frame, part, reason, count }): LeftOut => ({
        ...{ what: part, reason, count },
        ...(frame === '' ? {} : { frame: frameOf(visit, frame) }),
      }),
    );
  const missed = Object.entries(visit.frames)
    .filter(([, { heardFrom = 1 }]) => heardFrom > 1 && isAmong(everything))
    .map(
      ([document]): LeftOut => ({
        ...{ what: 'documents', reason: 'limit', count: 1, frame: frameOf(visit, document) },
      }),
    );
  // Its frames are part of a page that has loaded; of those that come and go nobody tells that they are gone.
  const state = visit.frames[visit.document ?? '']?.readyState;
  const isLoading = state !== undefined && state !== 'complete' && isAmong(everything);
  const loading: LeftOut[] = isLoading ? [{ what: 'loading', reason: 'time', count: 1 }] : [];
  const byLists = keptNames.flatMap((name) => {
    const [lacking = [], what] = lackingBeyond[name] ?? [];
    return what !== undefined && isAmong(lacking) ? beyond(what, visit[name].omitted) : [];
  });
  return [...byFrames, ...missed, ...loading, ...byLists];
}

/** So many of something, for want of room; nothing where there were none. */
export const beyond = (what: LeftOut['what'], count: number | undefined): LeftOut[] =>
  count === undefined || count === 0 ? [] : [{ what, reason: 'limit', count }];
