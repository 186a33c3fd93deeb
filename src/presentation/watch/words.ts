import { mostWatched } from '../../core/watch/watch-list.ts';
import type { engine } from '../../platform/abilities.ts';
import { localTime } from '../components/local-time.ts';
import { printable } from '../export/printable.ts';

/** What the page of watched sites says beside the notices. */
export const watchWords = {
  title: 'Watched sites',
  meaning:
    'Every few hours, each site on this list is requested over HTTP and HTTPS, with and without www. You are told once when something changes: HTTPS stops working, the certificate is refused, a redirect leads to HTTP, HSTS is lost, or its front page has new mixed content when you visit it.',
  /** What the browser shows of certificates. */
  renewals: {
    firefox: 'An overdue renewal of the certificate is reported, too.',
    chromium: 'In Chromium, an overdue renewal is not reported here; Firefox and the command line report it.',
  } satisfies Readonly<Record<typeof engine, string>>,
  private:
    'Nothing is checked from private windows, and nothing leaves this computer but the requests to the sites themselves.',
  none: 'No site is watched.',
  add: 'Site to watch',
  full: `No more than ${mostWatched} sites can be watched.`,
  suffix: (host: string) =>
    `${printable(host)} is a public suffix, below which sites are registered; it has no site of its own.`,
  noAccess: 'Your browser has not given Portcullis access to sites, so none is checked.',
  grant: 'Grant access',
  states: {
    waiting: 'Not checked yet',
    fine: 'No problems',
    problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  },
  checked: (at: number) => `Checked ${localTime(at)}.`,
  next: (at: number) => `Next check ${localTime(at)}.`,
  soon: 'The next check is due.',
  check: 'Check now',
  checking: 'Checking…',
  mute: 'Mute',
  unmute: 'Notify again',
  muted: 'Muted: changes are listed here only.',
  remove: 'Remove',
  changes: 'What changed',
  notifications: {
    title: 'Notifications',
    allow: 'Allow notifications',
    allowed: 'You get one notification for each change.',
    missing: 'Without notifications, changes are only listed here.',
    refused: 'Notifications were not allowed.',
  },
  quiet: {
    title: 'Quiet hours',
    meaning: 'What is found in these hours is reported when they end.',
    on: 'Keep quiet',
    from: 'From',
    to: 'To',
  },
} as const;
