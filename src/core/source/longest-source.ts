/** Longest source of a document that is read, in bytes. */
export const longestSource = 2_000_000;
