import type { Report } from '../../core/report.ts';
import type { Sample } from '../report/samples.ts';

type BrowserName = Report['browser']['name'];

interface Pinning {
  readonly steps: string;
  readonly pinned: string;
}

const pinned = 'The icon is in your toolbar already.';

/** What the page says that is shown once, after the installation. */
export const welcomeWords = {
  title: 'Portcullis is installed',
  what: 'It tells you whether the page in front of you is protected by HTTPS, why, and what to do. Click its icon on any page; the icon changes its shape where something is wrong.',
  access: {
    title: 'Access to sites',
    missing:
      'Your browser has not given Portcullis access to the sites you visit. Without it, a page is read only when you click the icon, and redirects, headers and the certificate cannot be checked.',
    button: 'Grant access',
    given: 'Portcullis has access to the sites you visit.',
  },
  pin: {
    title: 'Keep the icon in sight',
    chromium: {
      steps: 'Click the puzzle piece beside the address bar, then the pin beside Portcullis.',
      pinned,
    },
    firefox: {
      steps: 'Click the puzzle piece beside the address bar, then the gear beside Portcullis, then Pin to Toolbar.',
      pinned,
    },
  } satisfies Record<BrowserName, Pinning> & { readonly title: string },
  sample: {
    title: 'Try it',
    how: 'These reports are samples, on pages that do not exist. On any page that you open, click the icon for its own.',
    names: {
      http: 'A page over HTTP',
      'mixed-content': 'An HTTPS page with insecure content',
      'expired-certificate': 'An expired certificate',
    } satisfies Readonly<Record<Sample, string>>,
  },
  sees: {
    title: 'What it sees',
    lines: [
      'Addresses, redirects, headers and insecure requests of the pages you open, and where the browser shows them, their certificates.',
      'Never what you type, and never the values of cookies.',
    ],
  },
  privacy: {
    title: 'Privacy',
    lines: [
      'No data about you is collected.',
      'Requests go only to the sites that you visit, check or watch.',
      'When you close the browser, what was observed is forgotten. Your settings stay. Which sites answered over HTTPS is remembered for a week at most.',
      'Private windows leave nothing on the disk.',
    ],
  },
  options: 'Options',
} as const;
