/**
 * Endings that home and company networks use for names of their own though nobody has set them aside: no public authority
 * issues a certificate for one, and the public DNS knows none. RFC 6762, appendix G; ICANN resolution 2018.02.04.12 on
 * .home and .corp; and what routers call themselves. They count as public all the same, because any may be sold one day.
 */
export const isHomeName = (host: string): boolean => /(^|\.)(lan|home|corp|intranet|fritz\.box)$/.test(host);
