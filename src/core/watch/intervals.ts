/*
 * How long until a site is checked again, in milliseconds.
 */

const minute = 60_000;

/** Every four to six hours. */
export const usual = 4 * 60 * minute;
export const jitter = 2 * 60 * minute;
export const meanInterval = usual + jitter / 2;

/** Where what was seen has to be seen once more. */
export const soon = 30 * minute;

/** Where nothing can be reached. */
export const withoutNetwork = 15 * minute;
