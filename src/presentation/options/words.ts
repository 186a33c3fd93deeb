import type { SettingsProblem } from '../../core/settings/read-saved-settings.ts';
import type { SiteProblem } from '../../core/settings/site.ts';
import type { Theme } from '../../core/settings/theme.ts';
import type { Unusable } from '../../core/settings/unusable-policy.ts';
import { printable } from '../export/printable.ts';

const longestShown = 60;

/** What the page says where an organisation has set something. */
export const organisationWords = {
  set: 'Set by your organisation.',
  some: 'Some options are set by your organisation and cannot be changed here.',
  unusable: 'This was set by your organisation too, but cannot be used and is ignored:',
  kept: 'What your organisation has set stays as it is.',
} as const;

/** A value of a policy that is ignored, in one line. */
export function unusableWords({ setting, value }: Unusable): string {
  const written = JSON.stringify(value) ?? String(value);
  return printable(`${setting.slice(0, longestShown)}: ${written.slice(0, longestShown)}`);
}

/** Where more about Portcullis stands. */
export const aboutWords = {
  title: 'About',
  sees: 'What Portcullis sees',
  history: 'History of reports',
  changes: 'What changed',
  /** Below the homepage. */
  pages: [
    ['', 'Homepage and source'],
    ['privacy', 'Privacy'],
    ['security', 'Security'],
    ['issues', 'Report a problem'],
  ],
  version: (version: string) => `Portcullis ${version}`,
} as const;

export const developerToolsWords = {
  title: 'Panel in the developer tools',
  meaning:
    'The report on the page that they inspect. Firefox asks you, because a panel may use what developer tools can do.',
  refused: 'The panel was not allowed, so nothing was changed.',
} as const;

export const watchedSitesWords = {
  title: 'Watched sites',
  meaning: 'Sites of yours that are checked every few hours, so that you are told when their HTTPS changes.',
  open: 'Open watched sites',
} as const;

export const themeWords = {
  title: 'Theme',
  meaning: 'For all pages of Portcullis, and for the bar that it shows in pages.',
  names: { system: 'Same as the system', light: 'Light', dark: 'Dark' } satisfies Readonly<Record<Theme, string>>,
} as const;

/** What the part about settings as a whole says. */
export const backupWords = {
  title: 'Backup',
  meaning:
    'An export contains all lasting settings. Importing or resetting replaces them, including those kept until the browser is closed.',
  export: 'Export settings',
  import: 'Import settings',
  imported: (name: string) => `The settings of ${printable(name)} were imported.`,
  notifications: 'Notifications are not allowed here, so HTTPS is offered with a bar in the page.',
  reset: 'Reset settings',
  sure: 'Remove all sites and go back to the defaults?',
  confirm: 'Reset',
  keep: 'Cancel',
  wasReset: 'The settings were reset.',
} as const;

/** One sentence on why a file was not imported. */
export function problemWords(problem: SettingsProblem): string {
  if (problem === 'json') return 'This file is not JSON, or it is incomplete. Your settings were not changed.';
  if (problem === 'full') return 'This file has more sites than fit into a list. Your settings were not changed.';
  if (problem === 'foreign') {
    return 'This file does not hold settings that this version of Portcullis can read. Your settings were not changed.';
  }
  const site = printable(problem.site.slice(0, longestShown));
  return `“${site}” in this file is not a public site that has a name. Your settings were not changed.`;
}

/** One sentence on why what was typed was not added. */
export const siteProblemWords: Readonly<Record<SiteProblem, (typed: string) => string>> = {
  'nothing-typed': () => 'Type the name of a site, such as www.example.org.',
  'only-exceptions-are-wild': () => 'Only exceptions can cover all subdomains of a name.',
  'no-name': (typed) => `“${typed}” is not the name of a site.`,
  'has-port': () => 'URLs with a port are never upgraded. Leave out the port to mean port 80.',
};
