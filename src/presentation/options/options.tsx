import type { Managed } from '../../core/settings/policy.ts';
import type { Decisions } from '../../core/settings/settings.ts';
import { isTheme, type Theme } from '../../core/settings/theme.ts';
import { engine as builtFor } from '../../platform/abilities.ts';
import { About } from './about.tsx';
import { AlwaysSites } from './always-sites.tsx';
import { Backup } from './backup.tsx';
import { DeveloperTools } from './developer-tools.tsx';
import { EverySite } from './every-site.tsx';
import { Exceptions } from './exceptions.tsx';
import { OfferStyles } from './offer-styles.tsx';
import { Organisation } from './organisation.tsx';
import { Repairs } from './repairs.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { WatchedSites } from './watched-sites.tsx';

interface Props {
  readonly decisions: Decisions;
  readonly theme: Theme;
  /** What an organisation has set, as the browser hands it out. */
  readonly managed: Managed;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly engine?: typeof builtFor;
}

/** Everything that a person can decide, and what has been decided so far. */
export function Options({ decisions, theme, managed, now, engine = builtFor }: Props) {
  const { settings, policy = {} } = decisions;
  const isThemeSet = isTheme(managed['theme']);
  return (
    <main>
      <h1>
        <strong>Portcullis</strong> options
      </h1>
      <Organisation managed={managed} />
      <OfferStyles chosen={settings.offer} isSet={'offer' in policy} />
      <EverySite on={settings.everySite} isSet={'everySite' in policy} />
      <AlwaysSites decisions={decisions} />
      <Exceptions decisions={decisions} now={now} />
      <Repairs decisions={decisions} />
      <WatchedSites />
      <ThemeChoice chosen={theme} isSet={isThemeSet} />
      {engine === 'firefox' && <DeveloperTools />}
      <Backup settings={settings} theme={theme} managed={managed} />
      <About />
    </main>
  );
}
