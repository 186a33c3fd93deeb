import { resolveCaa } from 'node:dns/promises';
import { rootCertificates } from 'node:tls';
import type { Answer, DirectFacts } from '../../core/site/site-report-schema.ts';
import { fieldsFor } from '../login/fields-for.ts';
import type { Login } from '../login/login.ts';
import { askFrontPage, type FrontPage, type PageEndpoint } from './ask-front-page.ts';
import { codeOf, type Endpoint, type Handshake, handshake } from './handshake.ts';
import { httpsRecordsOf } from './https-records.ts';
import type { Link } from './link.ts';
import { type ResolvedAddress, resolveHost } from './resolve-host.ts';
import { sentChain } from './sent-chain.ts';

/** How the site's servers are reached. */
export interface DirectAccess {
  readonly resolveAll: string | undefined;
  readonly portMap: ReadonlyMap<number, number>;
  /** PEM certificates trusted besides those that Node brings along. */
  readonly authorities: readonly string[];
  /** Most milliseconds that a server has for an answer. */
  readonly timeout: number;
  /** With what sites let requests for their pages in. */
  readonly login?: Login | undefined;
  /** How names are resolved, where that is not as this computer does it. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
}

/** What they negotiate, and what each host answers. */
export interface Gathered {
  readonly facts: DirectFacts;
  readonly answers: readonly Answer[];
}

type AddressFacts = DirectFacts['addresses'][number];

/** Oldest first. */
const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

/** Most addresses of one name with which handshakes are made. */
const mostAddresses = 8;

/** Milliseconds that a server has for an answer, unless there is less time for all. */
const patience = 10_000;

/** Errors after which there is nothing to ask any more. */
const isSilent = (failure: string): boolean => /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(failure);

/** Asks the servers of these hosts directly: addresses, TLS and what `https://host/` answers. */
export async function gatherDirect(hosts: readonly string[], access: DirectAccess): Promise<Gathered> {
  const at = new Date().toISOString();
  // Records of names that lead elsewhere by an option say nothing about the site.
  const isByDns = access.resolveAll === undefined;
  const [perHost, caa, httpsRecords] = await Promise.all([
    Promise.all(hosts.map((host) => gatherHost(host, access))),
    isByDns ? caaOf(hosts[0] ?? '') : null,
    isByDns ? httpsRecordsOf(hosts) : null,
  ]);
  const [first] = perHost.flatMap(({ first: endpoint }) => endpoint ?? []);
  const postQuantum = first === undefined ? null : await offersPostQuantum(first);
  const addresses = perHost.flatMap((one) => one.addresses);
  return { facts: { at, addresses, caa, httpsRecords, postQuantum }, answers: perHost.map(({ answer }) => answer) };
}

/** One address of a host. */
export type HostEndpoint = PageEndpoint & { readonly family: 4 | 6 };

/** Where a host is reached over HTTPS, by each of its addresses; the port is as addresses name it. */
export async function endpointsOf(
  host: string,
  { resolveAll, portMap, authorities, timeout, login, resolve = (name) => resolveHost(name, resolveAll) }: DirectAccess,
  port = 443,
): Promise<readonly HostEndpoint[]> {
  const shared = {
    host,
    port: portMap.get(port) ?? port,
    // Named one by one, authorities are read anew for each handshake.
    authorities: authorities.length === 0 ? undefined : [...rootCertificates, ...authorities],
    patience: Math.min(patience, timeout),
    fields: fieldsFor(login, `https://${host}/`),
  };
  return (await resolve(host)).slice(0, mostAddresses).map((found) => ({ ...shared, ...found }));
}

async function gatherHost(host: string, access: DirectAccess) {
  const endpoints = await endpointsOf(host, access);
  const [first] = endpoints;
  // What differs mostly does so between IPv4 and IPv6; a server is asked for few pages.
  const second = endpoints.find(({ family }) => family !== first?.family) ?? endpoints[1];
  const asked = new Map(
    [first, second].flatMap((one) => (one === undefined ? [] : [[one, askFrontPage(one)] as const])),
  );
  const addresses = await Promise.all(
    endpoints.map(async (one) => ({ ...(await addressFacts(one)), ...pageFacts(await asked.get(one)) })),
  );
  const page = first === undefined ? undefined : await asked.get(first);
  return { addresses, answer: page?.answer ?? { host, failure: 'ENOTFOUND' }, first };
}

function pageFacts(page: FrontPage | undefined): Pick<AddressFacts, 'answer'> {
  const { status, location } = page?.answer ?? {};
  if (status === undefined) return {};
  const title = page?.title;
  return {
    answer: {
      status,
      ...(location === undefined ? {} : { location }),
      ...(title === undefined ? {} : { title }),
    },
  };
}

async function addressFacts(endpoint: HostEndpoint): Promise<AddressFacts> {
  const { host, address, family } = endpoint;
  const shown = await handshake(endpoint).catch(codeOf);
  const refusal = typeof shown === 'string' ? shown : undefined;
  const accepted = refusal !== undefined && isSilent(refusal) ? [] : await acceptedVersions(endpoint);
  // A server that speaks old versions only shows its certificate to whoever asks in one of them.
  const older = refusal === undefined ? undefined : await inNewestOf(accepted, endpoint);
  const { protocol, chain, failure } = typeof shown === 'string' ? { ...older, failure: shown } : shown;
  return {
    ...{ host, address, family, versions: [...accepted] },
    ...(protocol === undefined ? {} : { protocol }),
    ...chainSent(chain ?? [], accepted.includes('TLSv1.2') ? await sentChain(endpoint) : null),
    complete: chain !== undefined && !isMissingLink(older?.failure ?? failure),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Some servers have another certificate for TLS 1.2, whose chain says nothing about the one that browsers get. */
function chainSent(chain: readonly Link[], sent: readonly Link[] | null): Pick<AddressFacts, 'chain' | 'asSent'> {
  const asSent = sent !== null && sent[0] !== undefined && sent[0].fingerprint === chain[0]?.fingerprint;
  return { chain: [...(asSent ? sent : chain)], asSent };
}

async function inNewestOf(accepted: readonly Version[], endpoint: Endpoint): Promise<Handshake | undefined> {
  const newest = accepted.at(-1);
  return newest === undefined ? undefined : handshakeOnly(newest, endpoint).catch(() => undefined);
}

const isMissingLink = (failure: string | undefined): boolean =>
  failure !== undefined && /^UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)/.test(failure);

type Version = (typeof versions)[number];

/** A handshake in one version. OpenSSL refuses old ones unless its security level is lowered; the question is what the server does. */
const handshakeOnly = (version: Version, endpoint: Endpoint): Promise<Handshake> =>
  handshake(endpoint, { minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' });

/** The versions that the server accepts, oldest first. */
async function acceptedVersions(endpoint: Endpoint): Promise<readonly Version[]> {
  const accepted = await Promise.all(
    versions.map((version) =>
      handshakeOnly(version, endpoint).then(
        () => [version],
        () => [],
      ),
    ),
  );
  return accepted.flat();
}

/** The key exchange that browsers offer since 2024; OpenSSL knows it from 3.5 on, and before that nothing can be told. */
async function offersPostQuantum(endpoint: Endpoint): Promise<boolean | null> {
  try {
    await handshake(endpoint, { minVersion: 'TLSv1.3', ecdhCurve: 'X25519MLKEM768' });
    return true;
  } catch (error) {
    return /ALERT|HANDSHAKE_FAILURE/i.test(codeOf(error)) ? false : null;
  }
}

/** The records of the nearest name up the tree that has any, as RFC 8659 looks them up; null where DNS gives no answer. */
async function caaOf(host: string): Promise<string[] | null> {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    try {
      const records = await resolveCaa(labels.slice(from).join('.'));
      if (records.length > 0) return records.map(({ critical, ...tag }) => caaText(critical, tag));
    } catch (error) {
      if (!['ENODATA', 'ENOTFOUND'].includes(codeOf(error))) return null;
    }
  }
  return [];
}

const caaText = (flags: number, tag: object): string =>
  `${flags} ${Object.entries(tag)
    .filter(([name]) => name !== 'type')
    .map(([name, value]) => `${name} "${String(value)}"`)
    .join(' ')}`;
