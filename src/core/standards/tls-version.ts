/** The protocol’s place among its kind, as browsers write it (`TLSv1.3`), the oldest lowest; undefined for others. */
export function tlsVersionOf(protocol: string | undefined): number | undefined {
  const [, kind, version] = /^(SSL|TLS) ?v?([\d.]+)$/i.exec(protocol ?? '') ?? [];
  return version === undefined ? undefined : kind?.toUpperCase() === 'TLS' ? Number(version) : Number(version) - 4;
}
