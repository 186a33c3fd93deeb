/** The side panel of Chromium and the sidebar of Firefox, by its path in the extension. */
export const panelPage = 'src/presentation/panel/index.html';
