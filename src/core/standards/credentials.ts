/**
 * User names and passwords in addresses. They are masked where something enters the extension, so that no field, export
 * or log can spread them; the mask stays, because that there were some is worth telling.
 */
const mask = '•••';

/** What may stand before the part of an address that names user, password and host, in running text and markup. */
const start = String.raw`(?:\b(?:https?|wss?|ftp):[/\\]*|\b[a-z][a-z\d+.-]{0,20}:\/\/|(?<=^|["'(=,;\s])[/\\]{2})`;
const inText = new RegExp(String.raw`(${start})[^\s"'<>/\\?#]*@`, 'gi');
/** The value of an attribute ends at its quote; its quotes are escaped, everything else stands as it was written. */
const inMarkup = new RegExp(String.raw`(${start})[^"/\\?#]*@`, 'gi');
const unfinishedText = new RegExp(String.raw`(${start})[^\s"'<>/\\?#…]*(…?)$`, 'i');
const unfinishedMarkup = new RegExp(String.raw`(${start})[^"/\\?#…]*(…?)$`, 'i');

const special = /^((?:view-source:)?(?:(?:https?|wss?|ftp):[/\\]*|[a-z][a-z\d+.-]{0,20}:\/\/))/i;

/** An address with its user name and password masked. Takes linear time, however long it is. */
export function maskedAddress(url: string): string {
  const before = special.exec(url)?.[0];
  if (before === undefined) return url;
  const rest = url.slice(before.length);
  const end = rest.search(/[/\\?#]/);
  const at = rest.slice(0, end < 0 ? rest.length : end).lastIndexOf('@');
  return at < 0 ? url : `${before}${mask}${rest.slice(at)}`;
}

/** A text with the user names and passwords of all addresses in it masked, also of one that is cut in the middle. */
export const maskedText = (text: string, isCut: boolean): string => masked(text, isCut, inText, unfinishedText);

/** The same for an opening tag. */
export const maskedMarkup = (html: string, isCut: boolean): string => masked(html, isCut, inMarkup, unfinishedMarkup);

/** Whether a masked address had a user name or a password. */
export const hadCredentials = (url: string): boolean => url !== withoutMask(url);

/** A masked address as it would be without user name and password. */
export const withoutMask = (url: string): string => url.replace(`//${mask}@`, '//');

/** An address without user name and password, to go there: whoever is asked for them asks for them again. */
export const withoutCredentials = (url: string): string => withoutMask(maskedAddress(url));

function masked(text: string, isCut: boolean, whole: RegExp, unfinished: RegExp): string {
  const after = text.replace(whole, `$1${mask}@`);
  return isCut ? after.replace(unfinished, '$1$2') : after;
}
