import { proxyBehindProxy, trustInProxiesLines } from '../trust-in-proxies.ts';

/** How a proxy tells the application by which scheme visitors come. */
export const forwardedScheme = [
  'nginx: proxy_set_header X-Forwarded-Proto $scheme;',
  'Apache: RequestHeader set X-Forwarded-Proto "https"',
  proxyBehindProxy,
  ...trustInProxiesLines,
] as const;

/** The steps for an application that writes http:// because its proxy does not tell it. */
export const behindProxy = [
  'Behind a proxy: the application believes it is served over HTTP. Send X-Forwarded-Proto, and have the application trust it.',
  ...forwardedScheme,
] as const;
