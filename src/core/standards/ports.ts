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

/** Whether browsers refuse to connect to the port (Fetch, "port blocking"). */
export const isBadPort = (port: number): boolean => badPorts.has(port);

/** What usually listens on a port that is not the scheme's own; undefined where nothing is usual. */
export const usualMeaningOf = (port: number): string | undefined => alternates[port];

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443, ftp: 21 };

const badPorts: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

const alternates: Readonly<Record<number, string>> = {
  80: 'plain HTTP',
  443: 'HTTPS',
  591: 'a web server beside the main one',
  2053: 'HTTPS behind a content network',
  2083: 'a hosting control panel',
  2087: 'a hosting administration panel',
  3000: 'a development server',
  3001: 'a development server',
  4200: 'a development server',
  4443: 'an alternate HTTPS port',
  5000: 'a development server',
  5173: 'a development server',
  5601: 'a dashboard',
  8000: 'a development server',
  8006: 'a virtual machine host’s panel',
  8008: 'an alternate HTTP port',
  8080: 'an application server or proxy behind the public one',
  8081: 'an application server or proxy behind the public one',
  8088: 'an alternate HTTP port',
  8443: 'an application server’s own HTTPS port',
  8834: 'a scanner’s panel',
  8888: 'a development server',
  9000: 'an application server',
  9090: 'an administration panel',
  9443: 'an administration panel’s HTTPS port',
  10000: 'a server administration panel',
  10443: 'an alternate HTTPS port, often of a VPN gateway',
};
