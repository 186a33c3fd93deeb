import type { Files, Initiator } from './initiator.ts';
import { actedPath, refusedPath } from './told.ts';

/** Initiators on one page; more and the page is no page any more. */
const size = 12;

const noFiles: Files = { own: (name) => name, elsewhere: (name) => name };

/**
 * Pages on which many ask at once, each for an address of its own: what is said of one must not be taken for another.
 * Only those stand here whose fate the browsers' own records tell by address.
 */
export function crowdsOf(initiators: readonly Initiator[]): readonly Initiator[] {
  const members = initiators.filter(canShareAPage);
  const count = Math.ceil(members.length / size);
  // Every so many, so that initiators of one kind come into different crowds.
  return Array.from({ length: count }, (_, index) =>
    crowd(
      index,
      members.filter((_, at) => at % count === index),
    ),
  );
}

/** Files that they bring along could have the same names. */
function canShareAPage({ whole, headers, files, late, secure, unseen, silent, head, body }: Initiator): boolean {
  if ([whole, headers, files, late, secure, unseen, silent].some((trait) => trait !== undefined)) return false;
  const markup = `${head?.('', noFiles) ?? ''}${body?.('', noFiles) ?? ''}`;
  return ![refusedPath, actedPath].some((path) => markup.includes(path.slice(1)));
}

function crowd(index: number, members: readonly Initiator[]): Initiator {
  return {
    id: `crowd-${index + 1}`,
    file: 'html',
    head: (url, files) => members.map((member) => member.head?.(addressFor(member, url), files) ?? '').join('\n'),
    body: (url, files) => members.map((member) => member.body?.(addressFor(member, url), files) ?? '').join('\n'),
  };
}

const addressFor = ({ id, file }: Initiator, url: string): string =>
  url.replace(/subject\.\w+$/, `subject-${id}.${file}`);
