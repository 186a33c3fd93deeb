import type { SiblingName } from './sibling-names.ts';
import type { Sibling } from './site-report-schema.ts';

/** What came of a request to a name, redirects not followed, or why nothing did. */
export interface SiblingAnswer {
  readonly answered: boolean;
  /** Where it redirects to. */
  readonly location?: string | undefined;
  readonly failure?: string | undefined;
}

/**
 * Whether a name works over HTTPS. HTTP is asked only where it does not: a name that shows nothing over HTTP either loses
 * nothing by a policy.
 */
export async function judgeSibling(
  name: SiblingName,
  askHttps: () => Promise<SiblingAnswer>,
  askHttp: () => Promise<SiblingAnswer | undefined>,
): Promise<Sibling> {
  const secure = await askHttps();
  const leadsBack = secure.answered && secure.location?.startsWith('http:') === true;
  if (secure.answered && !leadsBack) return { ...name, state: 'https' };
  const failure = leadsBack ? secure.location : secure.failure;
  const because = failure === undefined ? {} : { failure };
  const plain = leadsBack ? secure : await askHttp();
  if (plain === undefined) return { ...name, state: 'not-asked', ...because };
  return { ...name, state: plain.answered ? 'http-only' : 'unreachable', ...because };
}
