import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../../core/settings/theme.ts';
import { onThemeChange, readTheme } from '../../platform/theme.ts';

/** The theme that was chosen, kept up to date; undefined until it is read. */
export function useTheme(): Theme | undefined {
  const [theme, setTheme] = useState<Theme>();
  useEffect(() => {
    const read = (): void => void readTheme().then(setTheme);
    read();
    return onThemeChange(read);
  }, []);
  return theme;
}
