import type { Destination, Report } from '../report.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Observation, Visit } from '../visit.ts';
import { frameOf } from './frames.ts';
import type { Group } from './groups.ts';

type Source = NonNullable<Observation['source']>;

/** Where an address is asked for: where its element stands, or where a script asked; undefined where that is not certain. */
export function sourceOf(
  { frame, destination, declaration, observations }: Group,
  visit: Visit,
  browser: Report['browser']['name'],
): Source | undefined {
  const { url } = frameOf(visit, frame);
  const position =
    declaration?.position ?? observations.find((observation) => observation.position !== undefined)?.position;
  if (position !== undefined) return { url, ...position };
  const isOnStack = onlyOnStack.has(destination) || observations.some(isAskedOnStack);
  return observations.find(
    ({ source, inScript }) =>
      source !== undefined &&
      (isOnStack || inScript === true || browser === 'firefox' || !sameResource(source.url, url)),
  )?.source;
}

/**
 * For what asks by itself, or only after its script has gone on, Chromium names where its parser had got to in the
 * document when the policy was asked, which may be far off (measured). Firefox names scripts only.
 */
const onlyOnStack: ReadonlySet<Destination> = new Set(['websocket', 'worker']);

/** Policies are asked about these while the script that asks is running. */
const isAskedOnStack = ({ by, kind }: Observation): boolean =>
  by === 'timing' && (kind === 'fetch' || kind === 'xmlhttprequest' || kind === 'beacon');
