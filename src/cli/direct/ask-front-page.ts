import { request } from 'node:https';
import { policyOf } from '../../core/site/policy-of.ts';
import type { Answer } from '../../core/site/site-report-schema.ts';
import { type Endpoint, serverNameOf, trusting } from './handshake.ts';

/** Milliseconds for an answer's header fields. */
const patience = 10_000;

/** Asks for `https://host/` without credentials, follows no redirect and reads no body. No answer is no status. */
export function askFrontPage(to: Endpoint): Promise<Answer> {
  const { host, address, port } = to;
  return new Promise((resolve) => {
    const asked = request(
      {
        host: address,
        port,
        path: '/',
        agent: false,
        headers: { host, accept: 'text/html,*/*;q=0.8' },
        ...trusting(to),
        timeout: patience,
        // Browsers take a policy from a connection they trust only, so others are not asked.
        ...serverNameOf(host),
      },
      ({ statusCode, headers, rawHeaders }) => {
        asked.destroy();
        const hsts = firstOf('strict-transport-security', rawHeaders);
        resolve({
          host,
          ...(statusCode === undefined ? {} : { status: statusCode }),
          ...(headers.location === undefined ? {} : { location: headers.location }),
          ...(hsts === undefined ? {} : { hsts: policyOf(hsts) }),
        });
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve({ host }));
    asked.on('close', () => resolve({ host }));
    asked.end();
  });
}

/** Node joins fields of one name; browsers read the first. */
function firstOf(name: string, raw: readonly string[]): string | undefined {
  const at = raw.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at === -1 ? undefined : raw[at + 1];
}
