import { type Theme, themes } from '../../core/settings/theme.ts';
import { writeTheme } from '../../platform/theme.ts';
import { themeWords as words } from './words.ts';

/** What all pages of ours look like; they follow at once. */
export const ThemeChoice = ({ chosen }: { readonly chosen: Theme }) => (
  <section>
    <fieldset>
      <legend>{words.title}</legend>
      <p class="quiet">{words.meaning}</p>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => void writeTheme(theme)} />
          <span>{words.names[theme]}</span>
        </label>
      ))}
    </fieldset>
  </section>
);
