/** A host that the address in question is on. */
export interface Host {
  readonly id: string;
  /** As an address names it, with its port. */
  readonly authority: string;
  /** This machine: never mixed content. */
  readonly loopback?: true;
  /** The local network by its literal or name, which Chromium lets secure pages reach unencrypted. */
  readonly local?: true;
}

export const hosts: readonly Host[] = [
  { id: 'named', authority: 'r.test' },
  { id: 'public-ip', authority: '192.0.2.5' },
  { id: 'private-ip', authority: '10.1.2.3', local: true },
  { id: 'local-name', authority: 'printer.local', local: true },
  { id: 'loopback-ip', authority: '127.0.0.1', loopback: true },
  { id: 'localhost', authority: 'app.localhost', loopback: true },
  { id: 'other-port', authority: 'r.test:8081' },
  { id: 'port-443', authority: 'r.test:443' },
  { id: 'benchmark-ip', authority: '198.18.0.1' },
];
