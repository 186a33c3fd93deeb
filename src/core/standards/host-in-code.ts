/** The host as code to be copied may hold it: a name may contain what a shell would carry out. */
export const hostInCode = (host: string): string => (/^[\w.:[\]-]+$/.test(host) ? host : 'HOST');
