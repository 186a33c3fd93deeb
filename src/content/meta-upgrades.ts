import { all, attribute } from './untampered.ts';

/** A policy that upgrades insecure requests may stand in the head; a report-only one may not, and does nothing. */
export const metaUpgrades = (): boolean =>
  [...all(document, 'head>meta[http-equiv="content-security-policy" i]')].some((meta) =>
    /(^|;)\s*upgrade-insecure-requests\s*(;|$)/i.test(attribute(meta, 'content') ?? ''),
  );
