import { isTheme, type Theme } from '../../core/settings/theme.ts';
import { onThemeChange, readTheme } from '../../platform/theme.ts';

/*
 * The first script of each page of ours. The extension's storage answers only after a page may have been painted, so the
 * theme is shown from a copy that can be read at once, and corrected as soon as the storage has answered.
 */

const key = 'theme';

/** The palette is made of `light-dark()`, so this one property decides. */
function show(theme: Theme): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}

function follow(): void {
  void readTheme().then((theme) => {
    show(theme);
    withCopies((copies) => copies.setItem(key, theme));
  });
}

/** Whoever blocks all cookies blocks this too; the theme then comes a moment later. */
function withCopies<T>(use: (copies: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

const copied = withCopies((copies) => copies.getItem(key));
if (isTheme(copied)) show(copied);
follow();
onThemeChange(follow);
