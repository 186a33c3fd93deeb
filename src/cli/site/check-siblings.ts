import { judgeSibling, type SiblingAnswer } from '../../core/site/judge-sibling.ts';
import type { SiblingName } from '../../core/site/sibling-names.ts';
import type { Sibling } from '../../core/site/site-report-schema.ts';
import { askFrontPage } from '../direct/ask-front-page.ts';
import { answersOverHttp } from '../direct/ask-over-http.ts';
import { type DirectAccess, endpointsOf } from '../direct/gather-direct.ts';
import { codeOf, handshake } from '../direct/handshake.ts';

/** Names that are looked at at a time. */
const width = 5;

/**
 * Whether other names of a site work over HTTPS: a handshake each and, for as many as `requests` allows, a request that
 * shows a redirect to HTTP. What is not reached before the time is over is not asked.
 */
export async function checkSiblings(
  names: readonly SiblingName[],
  requests: number,
  access: DirectAccess,
): Promise<readonly Sibling[]> {
  const deadline = Date.now() + access.timeout;
  const siblings: Sibling[] = [];
  for (let from = 0; from < names.length; from += width) {
    const some = names.slice(from, from + width).map(async (name, index): Promise<Sibling> => {
      const timeout = Math.min(access.timeout / 2, deadline - Date.now());
      if (timeout <= 0) return { ...name, state: 'not-asked' };
      return checkSibling(name, from + index < requests, { ...access, timeout });
    });
    siblings.push(...(await Promise.all(some)));
  }
  return siblings;
}

async function checkSibling(name: SiblingName, mayRequest: boolean, access: DirectAccess): Promise<Sibling> {
  const [endpoint] = await endpointsOf(name.host, access);
  if (endpoint === undefined) return { ...name, state: 'unreachable', failure: 'ENOTFOUND' };
  const askHttps = async (): Promise<SiblingAnswer> => {
    const made = await handshake(endpoint).catch(codeOf);
    const failure = typeof made === 'string' ? made : made.failure;
    if (failure !== undefined) return { answered: false, failure };
    if (!mayRequest) return { answered: true };
    // A server that completes the handshake and shows no page still does not fail because of HTTPS.
    return { answered: true, location: (await askFrontPage(endpoint)).answer.location };
  };
  return judgeSibling(name, askHttps, async () => ({
    answered: await answersOverHttp(name.host, { ...endpoint, port: access.portMap.get(80) ?? 80 }),
  }));
}
