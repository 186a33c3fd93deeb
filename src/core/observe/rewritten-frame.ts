import { toHttpsUrl, toHttpUrl } from '../standards/address.ts';
import { originOf } from '../standards/kept-address.ts';
import type { Visit } from '../visit.ts';

/**
 * The address that a page wrote for a frame whose origin is all a policy's report tells, and which the browser upgraded:
 * the one frame that went to the same origin over TLS. Undefined where there is none, or more than one.
 */
export function rewrittenFrame(origin: string, document: string, { frames, pendingFrames }: Visit): string | undefined {
  const went = [...Object.values(frames), ...Object.values(pendingFrames)].filter(
    ({ parent, url }) => parent === document && originOf(url) === toHttpsUrl(origin),
  );
  const [url, ...others] = new Set(went.map((frame) => frame.url));
  return url === undefined || others.length > 0 ? undefined : toHttpUrl(url);
}
