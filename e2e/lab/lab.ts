import type { IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openAuthority } from './authority.ts';
import type { LabCase } from './case.ts';
import { loadCases } from './catalogue.ts';
import { openFront } from './front.ts';
import { indexAnswers } from './index-page.ts';
import { resourceAnswers } from './resources.ts';
import { openSilentPort } from './silent-port.ts';
import { type Arrival, openSites } from './sites.ts';

/** The running test internet, and what a browser must be told to live in it. */
export interface Lab {
  readonly cases: readonly LabCase[];
  readonly indexUrl: string;
  /** PEM file of the authority to trust. */
  readonly caFile: string;
  /** Every host name leads here. */
  readonly address: string;
  /** Where the ports that addresses name really are. */
  readonly portMap: ReadonlyMap<number, number>;
  /** From now on every request is answered only when this has been done. */
  beforeAnswer(work: (request: IncomingMessage) => Promise<void>): void;
  /** Certificates that a person has accepted, as SHA-256 in hexadecimal, by host. */
  readonly exceptions: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Ports that cases may name to reach nothing at all: one that refuses, and one that never answers. */
export const closedPort = 8444;
export const silentPort = 8445;

const cacheFolder = fileURLToPath(new URL('../../.cache/lab/', import.meta.url));

/**
 * Starts every server of the lab on loopback, on ports that need no privilege; `extra` sites are served beside its
 * cases, and every request that arrives is told.
 */
export async function openLab(
  extra: readonly LabCase[] = [],
  tell: (arrival: Arrival) => void = () => undefined,
): Promise<Lab> {
  const cases = [...(await loadCases()), ...extra];
  const issuers = {
    trusted: await openAuthority(cacheFolder, 'authority'),
    stranger: await openAuthority(cacheFolder, 'stranger'),
  };
  const sites = openSites(cases, { ...resourceAnswers, ...indexAnswers(cases) }, issuers, tell);
  const accepted = cases.flatMap(({ exceptions = [] }) => exceptions);
  const exceptions = new Map(
    await Promise.all(accepted.map(async (host) => [host, (await sites.identify(host)).fingerprint] as const)),
  );
  const silent = await openSilentPort();
  let beforeAnswer = async (_request: IncomingMessage): Promise<void> => undefined;
  const respond: typeof sites.respond = (request, message, response) =>
    void beforeAnswer(message).then(() => sites.respond(request, message, response));
  const fronts = await Promise.all([...sites.ports].map((port) => openFront(port, { ...sites, respond })));
  return {
    cases,
    indexUrl: 'https://lab.test/',
    caFile: issuers.trusted.file,
    address: '127.0.0.1',
    portMap: new Map([
      ...fronts.map(({ publicPort, port }) => [publicPort, port] as const),
      [closedPort, await findClosedPort()],
      [silentPort, silent.port],
    ]),
    exceptions,
    beforeAnswer(work) {
      beforeAnswer = work;
    },
    close: async () => {
      await Promise.all([silent, ...fronts].map((one) => one.close()));
    },
  };
}

/** A port that was free a moment ago, so that connections to it are refused. */
async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
