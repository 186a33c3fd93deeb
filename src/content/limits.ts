/*
 * How much the content script looks at and tells. Beyond, it counts. Each is a constant of its own, so that the build can
 * put the number where it is used.
 */

/** Different items of one kind that a frame may report. The worker keeps fewer. */
export const mostPerList = 600;
/** Characters of the items in one message, of which none takes more than three bytes; and what an item adds to its text. */
export const mostPerMessage = 20_000;
export const perItem = 60;

/** Characters of an address that are told; the worker keeps fewer, and marks what it cuts. */
export const longestAddress = 1_000;
/** Characters of a value that are read, and of an address, without the white space in it. */
export const longestValue = 200_000;
export const longestParsed = 5_000;
/** Characters of a `srcset` that are read, and insecure candidates in it. */
export const longestSrcset = 20_000;
export const mostCandidates = 50;

/** Characters of a selector or an opening tag; the worker cuts at the same length. */
export const longestSnippet = 160;
/** Steps of a selector within a tree, and trees. */
export const deepest = 6;
/** Siblings counted for a position; beyond, the element is only named by its tag. */
export const farthest = 500;

/** Secure addresses remembered per frame, to tell that an insecure one was upgraded. */
export const mostEntries = 5_000;
/** Elements that are looked at again until they are seen to ask for what they declare. */
export const mostUnsettled = 500;

/** Elements, and hundreds of characters of their attributes, that are looked at in one step where they say nothing. */
export const step = 100;
/** Milliseconds of one go: at least so much, or a busy page would never be read, and at most, or a person would notice. */
export const leastWork = 5;
export const mostWork = 20;
/** Milliseconds that the page may have to wait while it is parsed. */
export const earlyWork = 40;

/** Quiet time between two looks at a page that keeps changing: milliseconds, and a multiple of what a look took. */
export const pause = 400;
export const share = 25;
/**
 * Time until a page that seems quiet is looked at once more: no event tells of a new shadow root. It doubles each time. Who
 * reads the report asks for a look of their own.
 */
export const firstRound = 2_000;
export const lastRound = 60_000;
