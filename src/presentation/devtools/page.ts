/** The panel in the developer tools, by its path in the extension. */
export const devtoolsPanelPage = 'src/presentation/devtools/panel.html';
