import type { BrowserContext } from 'playwright-core';
import { firstOtherRule, headerPriority } from '../../core/settings/rules.ts';
import { type GivenCookie, isForHttps } from '../login/given-cookie.ts';
import type { OriginHeaders } from '../login/login.ts';

/*
 * How each browser gets cookies and headers: never as an argument, which other users of the computer could read, and
 * nowhere on disk, where cookies without an end are not written.
 */

type ChromiumCookie = Parameters<BrowserContext['addCookies']>[0][number];

/** The cookie as Chromium's driver takes it. A dot before the domain means the names below it, too. */
export const chromiumCookie = (cookie: GivenCookie): ChromiumCookie => {
  const { name, value, domain, hostOnly, path, httpOnly, sameSite } = cookie;
  return {
    ...{ name, value, path, httpOnly, secure: isForHttps(cookie), domain: hostOnly ? domain : `.${domain}` },
    ...(sameSite === undefined ? {} : { sameSite }),
  };
};

/** The same for WebDriver BiDi. */
export const firefoxCookie = (cookie: GivenCookie): object => {
  const { value, sameSite, ...rest } = chromiumCookie(cookie);
  return {
    ...rest,
    value: { type: 'string', value },
    ...(sameSite === undefined ? {} : { sameSite: sameSite.toLowerCase() }),
  };
};

/** What no error of a driver may show: it could hold what was to be sent. */
export async function whileLoggingIn(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    throw new Error('The browser does not take the cookies or headers that were given.');
  }
}

/** Far from the rules that the extension itself makes. */
const firstRule = 200 * firstOtherRule;

/**
 * For a page of the extension in Chromium: session rules that add headers to requests of an origin, each redirect looked at
 * anew. They are gone with the browser.
 */
export function headerRules(headers: readonly OriginHeaders[]): string {
  const addRules = headers.map(({ origin, fields }, index) => ({
    id: firstRule + index,
    priority: headerPriority,
    condition: { regexFilter: patternOf(origin), resourceTypes: everyType },
    action: {
      type: 'modifyHeaders',
      requestHeaders: fields.map(([header, value]) => ({ header, operation: 'set', value })),
    },
  }));
  return `browser.declarativeNetRequest.updateSessionRules({ addRules: ${JSON.stringify(addRules)} }).then(() => true)`;
}

const everyType = [
  ...['main_frame', 'sub_frame', 'stylesheet', 'script', 'image', 'font', 'object', 'xmlhttprequest', 'ping'],
  ...['csp_report', 'media', 'websocket', 'other'],
];

/** Every address of an origin, those of WebSockets among them. */
function patternOf(origin: string): string {
  const { protocol, host } = new URL(origin);
  const schemes = protocol === 'https:' ? 'https|wss' : 'http|ws';
  return `^(?:${schemes})://${host.replace(/[.[\]]/g, '\\$&')}/`;
}

/**
 * For a page of the extension in Firefox: a listener that adds headers to requests of an origin and, because Firefox takes
 * them along when it follows a redirect, takes them away again from requests of any other. It lasts as long as the page.
 */
export function headerListener(headers: readonly OriginHeaders[]): string {
  const scopes = headers.map(({ origin, fields }) => [origin, fields]);
  return `{
    const scopes = ${JSON.stringify(scopes)};
    const isSame = ([name, value], header) => name.toLowerCase() === header.name.toLowerCase() && value === header.value;
    const listen = ({ url, requestHeaders = [] }) => {
      const { origin } = new URL(url.replace(/^ws/, 'http'));
      const own = scopes.flatMap(([of, fields]) => (of === origin ? fields : []));
      const isLeft = (header) => own.some(([name]) => name.toLowerCase() === header.name.toLowerCase()) ||
        scopes.some(([, fields]) => fields.some((field) => isSame(field, header)));
      const kept = requestHeaders.filter((header) => !isLeft(header));
      if (own.length === 0 && kept.length === requestHeaders.length) return undefined;
      return { requestHeaders: [...kept, ...own.map(([name, value]) => ({ name, value }))] };
    };
    const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];
    browser.webRequest.onBeforeSendHeaders.addListener(listen, { urls }, ['blocking', 'requestHeaders']);
  }`;
}
