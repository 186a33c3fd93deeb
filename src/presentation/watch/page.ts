/** The page of watched sites (`?host=<host>` proposes one), by its path in the extension. */
export const watchPage = 'src/watch/index.html';
