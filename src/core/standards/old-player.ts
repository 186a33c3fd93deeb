/**
 * The address that both browsers ask for in the place of a video player for Flash, in `object` and `embed`: of YouTube's
 * players, for which there is one without Flash. Others stay as they are.
 */
export function playerFor(url: string): string {
  const player = /^(https?:\/\/(?:[\w-]+\.)*youtube(?:-nocookie)?\.com\/)v(\/[^?#]*)(.*)$/i.exec(url);
  if (player === null) return url;
  const [, site = '', path = '', rest = ''] = player;
  // Their parameters began with an ampersand.
  const first = path.indexOf('&');
  if (first < 0) return `${site}embed${path}${rest}`;
  return `${site}embed${path.slice(0, first)}?${path.slice(first + 1)}${rest.replace('?', '&')}`;
}

/** Whether an address is one of an old player. */
export const isOldPlayer = (url: string): boolean => playerFor(url) !== url;
