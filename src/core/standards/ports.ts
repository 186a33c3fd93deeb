import { parseUrl } from '../parse-url.ts';

/** The port a scheme stands for, with or without its colon; 0 where it has none. */
export function defaultPortOf(scheme: string): number {
  return defaultPorts[scheme.replace(':', '')] ?? 0;
}

/** The port an address connects to; 0 where it connects to none. */
export function effectivePortOf(url: string): number {
  const parsed = parseUrl(url);
  if (parsed === undefined) return 0;
  return parsed.port === '' ? defaultPortOf(parsed.protocol) : Number(parsed.port);
}

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443, ftp: 21 };
