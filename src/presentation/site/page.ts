/** The page that checks a site as a whole (`?host=<host>`), by its path in the extension. */
export const siteCheckPage = 'src/site-check/index.html';
