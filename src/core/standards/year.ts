/** A year in seconds, as policies count time. */
export const year = 31_536_000;
