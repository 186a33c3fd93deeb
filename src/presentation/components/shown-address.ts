import { printable } from '../export/printable.ts';

/**
 * An address as text that cannot lie: names stay in their ASCII form, nothing turns the reading direction, and what is
 * cut is cut from the middle of the path. Only a name too long for half of the room loses characters, at its start:
 * who owns a name stands at its end.
 */
export function shownAddress(url: string, most = 72): string {
  const text = printable(url);
  if (text.length <= most) return text;
  const [origin = '', scheme = ''] = /^([a-z]+:\/\/)?[^/?#]*/i.exec(text) ?? [];
  const name = origin.slice(scheme.length);
  const path = text.slice(origin.length);
  const room = Math.max(Math.floor(most / 2), most - path.length) - scheme.length;
  const shownName = name.length > room ? `…${name.slice(name.length - room + 1)}` : name;
  return `${scheme}${shownName}${withoutMiddle(path, most - scheme.length - shownName.length)}`;
}

function withoutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.floor((most - 1) / 3);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
