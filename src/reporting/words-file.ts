/** Where the build puts what is needed only for a report, in the extension's folder: every text in English … */
export const wordsFile = 'words/en.json';

/** … and the error codes of both browsers. */
export const failureCodesFile = 'failure-codes.json';
