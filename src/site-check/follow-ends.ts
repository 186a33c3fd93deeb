import { hostOf } from '../core/parse-url.ts';
import { askedOnce } from '../core/site/asked-once.ts';
import { type EndToVisit, endsOf } from '../core/site/ends.ts';
import { type Followed, followEnd } from '../core/site/follow-end.ts';
import type { SiteName } from '../core/site/site-name.ts';
import type { Step } from './ask-step.ts';

/**
 * Follows all ends of a site at once, asks for each address once, and for nothing of other sites. Tells each end when it is
 * known; resolves with all that was asked.
 */
export async function followEnds(
  { host, apex }: SiteName,
  ask: (url: string) => Promise<Step>,
  onEnd: (end: EndToVisit, followed: Followed<Step>) => void,
): Promise<readonly Step[]> {
  const steps: Promise<Step>[] = [];
  const askOnce = askedOnce((url) => {
    const step = ask(url);
    steps.push(step);
    return step;
  });
  const isOfSite = (url: string): boolean => {
    const name = hostOf(url);
    return name === host || name === apex || (apex !== undefined && name.endsWith(`.${apex}`));
  };
  await Promise.all(
    endsOf(host, apex).map(async (end) => onEnd(end, await followEnd(end.requested, askOnce, isOfSite))),
  );
  return Promise.all(steps);
}
