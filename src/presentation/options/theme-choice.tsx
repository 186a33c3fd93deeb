import { type Theme, themes } from '../../core/settings/theme.ts';
import { writeTheme } from '../../platform/theme.ts';
import { SetByOrganisation } from './organisation.tsx';
import { themeWords as words } from './words.ts';

interface Props {
  readonly chosen: Theme;
  /** By an organisation. */
  readonly isSet: boolean;
}

/** What all pages of ours look like; they follow at once. */
export const ThemeChoice = ({ chosen, isSet }: Props) => (
  <section>
    <fieldset disabled={isSet}>
      <legend>{words.title}</legend>
      <p class="quiet">{words.meaning}</p>
      {isSet && <SetByOrganisation />}
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => void writeTheme(theme)} />
          <span>{words.names[theme]}</span>
        </label>
      ))}
    </fieldset>
  </section>
);
