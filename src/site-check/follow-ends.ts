import { askedOnce } from '../core/site/asked-once.ts';
import { type Followed, followEnd } from '../core/site/follow-end.ts';
import type { Step } from './ask-step.ts';

/** What is asked for of a site, and where redirects are followed. */
interface Asked {
  readonly ends: readonly string[];
  readonly isOfSite: (url: string) => boolean;
}

/**
 * Follows all ends of a site at once, asks for each address once, and for nothing of other sites. Tells each end when it is
 * known; resolves with all that was asked.
 */
export async function followEnds(
  { ends, isOfSite }: Asked,
  ask: (url: string) => Promise<Step>,
  onEnd: (requested: string, followed: Followed<Step>) => void,
): Promise<readonly Step[]> {
  const steps: Promise<Step>[] = [];
  const askOnce = askedOnce((url) => {
    const step = ask(url);
    steps.push(step);
    return step;
  });
  await Promise.all(ends.map(async (end) => onEnd(end, await followEnd(end, askOnce, isOfSite))));
  return Promise.all(steps);
}
