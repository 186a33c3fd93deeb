import { reachOf } from '../standards/reach.ts';

/** Whether a host, with or without `*.`, is one to be upgraded: public, and a name or an IPv4 address. */
export const isUpgradable = (host: string): boolean =>
  /^(\*\.)?[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(host) && reachOf(host.replace('*.', '')) === 'public';
