import type { Theme } from '../../core/settings/theme.ts';
import { onThemeChange, readTheme } from '../../platform/theme.ts';
import { useUpToDate } from '../use-up-to-date.ts';

/** The theme that was chosen, kept up to date; undefined until it is read. */
export const useTheme = (): Theme | undefined => useUpToDate(readTheme, onThemeChange);
