import type { DeclaredReference } from '../core/events.ts';
import { plainAddress } from './addresses.ts';
import { openingTag, selectorOf } from './description.ts';
import { tell } from './outbox.ts';
import { all, attribute } from './untampered.ts';

/** Reads the insecure addresses that nothing fetches by itself: links, canonical addresses, the base, a refresh. */
export function scanReferences(): void {
  for (const base of all(document, 'base[href]')) tellReference(base, 'base', attribute(base, 'href'));
  for (const link of all(document, 'link[href*="http:" i]')) {
    const rel = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (rel.includes('canonical')) tellReference(link, 'canonical', attribute(link, 'href'));
    else if (rel.includes('alternate') && !rel.includes('stylesheet')) {
      tellReference(link, 'alternate', attribute(link, 'href'));
    }
  }
  for (const meta of all(document, 'meta[content*="http:" i]')) {
    const content = attribute(meta, 'content') ?? '';
    if (attribute(meta, 'property')?.toLowerCase() === 'og:url') tellReference(meta, 'og-url', content);
    if (attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh') {
      tellReference(meta, 'refresh', /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1] ?? null);
    }
  }
  for (const link of all(document, 'a[href^="http:" i]')) {
    const href = attribute(link, 'href');
    if (attribute(link, 'download') !== null) tellReference(link, 'download', href);
    else if (isSameHost(href)) tellReference(link, 'link', href);
  }
}

/** A policy that upgrades insecure requests may stand in the head; a report-only one may not, and does nothing. */
export const metaUpgrades = (): boolean =>
  [...all(document, 'head>meta[http-equiv="content-security-policy" i]')].some((meta) =>
    /(^|;)\s*upgrade-insecure-requests\s*(;|$)/i.test(attribute(meta, 'content') ?? ''),
  );

function tellReference(element: Element, kind: DeclaredReference['kind'], address: string | null): void {
  const url = plainAddress(address);
  if (url === undefined) return;
  tell('references', kind + url, { url, kind, selector: selectorOf(element), html: openingTag(element) });
}

function isSameHost(href: string | null): boolean {
  const url = plainAddress(href);
  return url !== undefined && new URL(url).hostname === location.hostname;
}
