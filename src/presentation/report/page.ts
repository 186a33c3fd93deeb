/** The full report, by its path in the extension. */
export const reportPage = 'src/presentation/report/index.html';
