/** The page that is shown once, after the installation; by its path in the extension. */
export const welcomePage = 'src/presentation/welcome/index.html';
