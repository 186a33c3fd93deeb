import type { Decisions } from '../../core/settings/change.ts';
import type { Theme } from '../../core/settings/theme.ts';
import { AlwaysSites } from './always-sites.tsx';
import { Backup } from './backup.tsx';
import { EverySite } from './every-site.tsx';
import { Exceptions } from './exceptions.tsx';
import { OfferStyles } from './offer-styles.tsx';
import { Repairs } from './repairs.tsx';
import { ThemeChoice } from './theme-choice.tsx';

interface Props {
  readonly decisions: Decisions;
  readonly theme: Theme;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Everything that a person can decide, and what has been decided so far. */
export function Options({ decisions, theme, now }: Props) {
  const { settings } = decisions;
  return (
    <main>
      <h1>
        <strong>Portcullis</strong> options
      </h1>
      <OfferStyles chosen={settings.offer} />
      <EverySite on={settings.everySite} />
      <AlwaysSites decisions={decisions} />
      <Exceptions decisions={decisions} now={now} />
      <Repairs decisions={decisions} />
      <ThemeChoice chosen={theme} />
      <Backup settings={settings} theme={theme} />
    </main>
  );
}
