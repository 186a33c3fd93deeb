/**
 * Whether the front page that a site sends over HTTPS is plainly another one than it shows over HTTP: what a server sends
 * for a name that nobody has set up there, or a page whose title shares no word with the other. Titles change all the
 * time, so whatever is missing or shares anything counts as the same.
 */
export function isOtherPage(secure: string, shown: string): boolean {
  if (sameText(secure, shown)) return false;
  if (isDefaultPage(secure)) return true;
  const words = wordsOf(shown);
  const others = wordsOf(secure);
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

/** Titles, or first headings, of what servers and panels send where nothing has been set up. */
const defaultPages: readonly RegExp[] = [
  /^welcome to (nginx|openresty|tengine|caddy|xampp|synology web station)\b/,
  /\b(test|default|welcome) page for the (nginx|apache)\b/,
  /^apache2? .*\bdefault page\b/,
  /^(apache )?http server test page\b/,
  /^(it|caddy) works\b/,
  /^iis( ?\d+(\.\d+)?| windows( server)?)?$/,
  /^microsoft internet information services\b/,
  /^(default (parallels )?plesk|web server's default page|domain default page)\b/,
  /^(default( web site)?|placeholder) page$/,
  /^apache tomcat\b/,
  /^success! your (new )?web ?(server|site) is (ready|working)\b/,
];

/** Whether a title is that of a page that comes with a server. */
export const isDefaultPage = (title: string): boolean => {
  const text = plain(title);
  return defaultPages.some((pattern) => pattern.test(text));
};

/** The title of an HTML page, or its first heading where it has none; empty where it has neither. */
export function titleOf(html: string): string {
  const [, title = ''] = /<title\b[^>]*>([^<]{0,500})/i.exec(html) ?? [];
  if (title.trim() !== '') return title.trim();
  const [, heading = ''] = /<h1\b[^>]*>([^<]{0,500})/i.exec(html) ?? [];
  return heading.trim();
}

const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();

const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

/** Words of any script; numbers and short words say nothing. Scripts without spaces are one long word, so no word at all. */
const wordsOf = (title: string): readonly string[] =>
  plain(title).match(/\p{Script=Latin}{3,}|\p{Script=Cyrillic}{3,}|\p{Script=Greek}{3,}/gu) ?? [];
