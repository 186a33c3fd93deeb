/** What usually listens on a port that is not the scheme's own; undefined where nothing is usual. */
export type UsualMeaningOf = (port: number) => string | undefined;

/** Ports and what usually listens there. */
export type AlternatePorts = readonly (readonly [meaning: string, ports: readonly number[]])[];

/** Looks a port up. */
export const meaningsIn =
  (alternates: AlternatePorts): UsualMeaningOf =>
  (port) =>
    alternates.find(([, ports]) => ports.includes(port))?.[0];

/** Ports that web servers are known to use, from what people run there. It is much, and needed only for a report. */
export const alternatePorts: AlternatePorts = [
  ['plain HTTP', [80]],
  ['an alternate HTTP port', [81, 8001, 8008, 8088]],
  ['HTTPS', [443]],
  ['an alternate HTTPS port', [444, 1443, 4430, 4443, 5443, 7443, 8444]],
  ['a web server beside the main one', [591]],
  ['HTTPS behind a CDN', [2053]],
  ['a hosting control panel', [2082, 2083]],
  ['a hosting administration panel', [2086, 2087]],
  ['a hosting webmail panel', [2096]],
  ['a development server', [3000, 3001, 4200, 5000, 5173, 8000, 8888]],
  ['a proxy', [3128, 8118]],
  ['a storage device’s panel', [5001]],
  ['a dashboard', [5601]],
  ['a document database', [5984]],
  ['a cluster’s control interface', [6443, 16443]],
  ['an application server', [7001, 8090, 8180, 9000, 9001, 50000]],
  ['an application server’s own HTTPS port', [7002, 8443]],
  ['a virtual machine host’s panel', [8006]],
  ['an application server’s own port', [8009]],
  ['an application server or proxy behind the public one', [8080, 8081, 8082, 8085]],
  ['a home automation panel', [8123]],
  ['a store of secrets', [8200]],
  ['a service registry', [8500]],
  ['a scanner’s panel', [8834]],
  ['HTTP behind a CDN', [8880]],
  ['an administration panel', [9090, 9091]],
  ['a collector of measurements', [9100]],
  ['a search server', [9200]],
  ['an administration panel’s HTTPS port', [9443]],
  ['a server administration panel', [10000, 20000]],
  ['an alternate HTTPS port, often of a VPN gateway', [10443]],
  ['a message broker’s panel', [15672]],
];
