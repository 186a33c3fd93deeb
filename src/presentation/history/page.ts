/** The page of everything that is kept (`?site=<site>` of one site), by its path in the extension. */
export const historyPage = 'src/presentation/history/index.html';
