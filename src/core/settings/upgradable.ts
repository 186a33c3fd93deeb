import { reachOf } from '../standards/reach.ts';

/** As the URL parser writes names, with `*.` before some: a host that a browser refuses would void a whole rule. */
export const isHost = (text: string): boolean => /^(\*\.)?[a-z\d_-]{1,63}(\.[a-z\d_-]{1,63})*$/.test(text);

/** Whether a host, with or without `*.`, is one to be upgraded: public, and a name or an IPv4 address. */
export const isUpgradable = (host: string): boolean => isHost(host) && reachOf(host.replace('*.', '')) === 'public';
