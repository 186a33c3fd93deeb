import type { DirectFacts, Sibling, SiteReport } from '../../core/site/site-report-schema.ts';

/** What a site's servers negotiate, DNS says of it, and its other names answer: a line each, as plain text. */
export function serverLines({ direct, siblings }: Pick<SiteReport, 'direct' | 'siblings'>): string[] {
  const others = siblings.state === 'seen' ? siblings.value : { items: [], omitted: 0 };
  return [
    ...(direct.state === 'seen' ? factLines(direct.value) : []),
    ...others.items.map(siblingLine),
    ...(others.omitted === 0 ? [] : [`${others.omitted} more names, not checked`]),
  ];
}

function factLines({ addresses, caa, httpsRecords, postQuantum }: DirectFacts): string[] {
  return [
    ...addresses.map(addressLine),
    ...recordLines('CAA', caa),
    ...recordLines('HTTPS', httpsRecords),
    ...(postQuantum === null ? [] : [`Post-quantum key exchange: ${postQuantum ? 'offered' : 'not offered'}`]),
  ];
}

function addressLine({ host, address, versions, chain: [leaf], failure }: DirectFacts['addresses'][number]): string {
  const parts = [
    ...(versions.length === 0 ? [] : [versions.join(', ').replaceAll('TLSv', 'TLS ')]),
    ...(leaf === undefined ? [] : [`issued by ${leaf.issuer} until ${leaf.notAfter.slice(0, 10)}`]),
    ...(failure === undefined ? [] : [`fails (${failure})`]),
  ];
  return `${host} at ${address}: ${parts.join('; ')}`;
}

/** Nothing where DNS was not asked or gave no answer. */
function recordLines(type: string, records: readonly string[] | null): string[] {
  if (records === null) return [];
  return records.length === 0 ? [`${type} records: none`] : records.map((record) => `${type} record: ${record}`);
}

const siblingLine = ({ host, state, failure }: Sibling): string =>
  `${host}: ${stateWords[state]}${failure === undefined ? '' : ` (${failure})`}`;

const stateWords: Readonly<Record<Sibling['state'], string>> = {
  https: 'works over HTTPS',
  'http-only': 'works over HTTP only',
  unreachable: 'shows no page',
  'not-asked': 'not checked',
};
