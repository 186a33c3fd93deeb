import { isTheme, type Theme } from '../../core/settings/theme.ts';

interface Area {
  get(key: 'theme'): Promise<{ readonly theme?: unknown }>;
}

declare const chrome: { readonly storage: { readonly local: Area; readonly managed?: Area } };

/** Chromium tells what an organisation has set only seconds after its start; the bar does not wait for it. In milliseconds. */
const patience = 200;

/** The theme of our own pages, which the bar in a page follows; that of the system where it cannot be read. */
export async function chosenTheme(): Promise<Theme> {
  const { local, managed } = chrome.storage;
  const themes = await Promise.all([managed, local].map((area) => Promise.race([themeIn(area), soon()])));
  return themes.find(isTheme) ?? 'system';
}

/** Firefox refuses where nothing was set, and after an update of the extension every browser does. */
const themeIn = async (area: Area | undefined): Promise<unknown> =>
  area?.get('theme').then(
    ({ theme }) => theme,
    () => undefined,
  );

const soon = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, patience));
