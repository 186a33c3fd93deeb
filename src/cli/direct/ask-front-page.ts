import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { policyOf } from '../../core/site/policy-of.ts';
import type { Answer } from '../../core/site/site-report-schema.ts';
import { titleOf } from '../../core/standards/front-page.ts';
import { firstOf } from './ask-url.ts';
import { codeOf, type Endpoint, serverNameOf, trusting } from './handshake.ts';

/** Where a front page is asked for. */
export interface PageEndpoint extends Endpoint {
  /** Header fields that let the request in. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What came of a request for a front page. */
export interface FrontPage {
  readonly answer: Answer;
  /** Of the page, or its first heading; absent where it has none near its beginning. */
  readonly title?: string;
}

/** Bytes of a page in which its title is looked for. */
const mostBytes = 64 * 1024;

/**
 * Asks for `https://host/`, without credentials but those that were given for it, and follows no redirect. Without an answer,
 * says why there was none.
 */
export function askFrontPage(to: PageEndpoint): Promise<FrontPage> {
  const { host, address, port, patience, fields } = to;
  return new Promise((resolve) => {
    const asked = request(
      {
        host: address,
        port,
        path: '/',
        agent: false,
        headers: { accept: 'text/html,*/*;q=0.8', ...fields, host },
        ...trusting(to),
        timeout: patience,
        // Browsers take a policy from a connection they trust only, so others are not asked.
        ...serverNameOf(host),
      },
      (response) => {
        const answer = answerOf(host, response);
        const end = (title: string): void => {
          resolve({ answer, ...(title === '' ? {} : { title }) });
          asked.destroy();
        };
        if (response.statusCode !== 200) return end('');
        void beginningOf(response).then((html) => end(titleOf(html)));
      },
    );
    const fail = (failure: string): void => resolve({ answer: { host, failure } });
    const late = setTimeout(() => asked.destroy(Object.assign(new Error('Late.'), { code: 'ETIMEDOUT' })), patience);
    asked.on('error', (error) => fail(codeOf(error)));
    asked.on('close', () => {
      clearTimeout(late);
      fail('ECONNRESET');
    });
    asked.end();
  });
}

function answerOf(host: string, { statusCode, headers, rawHeaders }: IncomingMessage): Answer {
  const hsts = firstOf('strict-transport-security', rawHeaders);
  return {
    host,
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(headers.location === undefined ? {} : { location: headers.location }),
    ...(hsts === undefined ? {} : { hsts: policyOf(hsts) }),
  };
}

/** As much of the body as comes until it ends, is long enough or breaks off. */
function beginningOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const end = (): void => resolve(text);
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.length >= mostBytes) end();
    });
    response.on('end', end).on('error', end).on('close', end);
  });
}
