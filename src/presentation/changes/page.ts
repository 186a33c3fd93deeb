/** The page of what changed from version to version; by its path in the extension. */
export const changesPage = 'src/presentation/changes/index.html';
