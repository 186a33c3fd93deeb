/** What a person chooses from in the settings; apart from their schemas, which pages of ours need not load. */

/** How HTTPS is offered on a page over HTTP. */
export const offerStyles = ['bar', 'notification', 'toolbar', 'off'] as const;
export type OfferStyle = (typeof offerStyles)[number];

/** How long a site is opened without HTTPS although it would be upgraded. */
export const exceptionLengths = ['once', 'session', 'week', 'month', 'always'] as const;
export type ExceptionLength = (typeof exceptionLengths)[number];

/** How long the pages of a site are repaired. */
const repairLengths = ['session', 'always'] as const;
export type RepairLength = (typeof repairLengths)[number];
