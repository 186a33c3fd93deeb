import type { Files, Initiator } from './initiator.ts';
import { actedPath, refusedPath } from './late-acts.ts';

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
    pageOf(
      `crowd-${index + 1}`,
      members.filter((_, at) => at % count === index),
      ({ id, file }, url) => url.replace(/subject\.\w+$/, `subject-${id}.${file}`),
    ),
  );
}

/** Pages on which all that can ask for a file of one kind ask for the same one: each meets a fate of its own. */
export function sharedPagesOf(initiators: readonly Initiator[]): readonly Initiator[] {
  const members = initiators.filter(
    // Whether a policy upgrades a plugin depends on its type, and an entry under the new address does not say whose it is.
    (initiator) =>
      canShareAPage(initiator) && initiator.nothing === undefined && !/^(object|embed)-/.test(initiator.id),
  );
  const kinds = [...new Set(members.map(({ file }) => file))];
  return kinds.flatMap((file) => {
    const askers = members.filter((member) => member.file === file);
    return askers.length < 2
      ? []
      : [{ ...pageOf(`shared-${file}`, askers, (_, url) => url), file, shared: true as const }];
  });
}

/** Files that they bring along could have the same names. */
function canShareAPage({ whole, headers, files, late, secure, unseen, silent, head, body }: Initiator): boolean {
  if ([whole, headers, files, late, secure, unseen, silent].some((trait) => trait !== undefined)) return false;
  const markup = `${head?.('', noFiles) ?? ''}${body?.('', noFiles) ?? ''}`;
  return ![refusedPath, actedPath].some((path) => markup.includes(path.slice(1)));
}

function pageOf(
  id: string,
  members: readonly Initiator[],
  addressFor: (member: Initiator, url: string) => string,
): Initiator {
  const joined =
    (part: 'head' | 'body'): NonNullable<Initiator['head']> =>
    (url, files) =>
      members.map((member) => apart(member.id, member[part]?.(addressFor(member, url), files) ?? '')).join('\n');
  const headings = members.map((member) => `<h1 class="${member.id}">x</h1>`).join('\n');
  return { id, file: 'html', head: joined('head'), body: (url, files) => `${headings}\n${joined('body')(url, files)}` };
}

/** A heading and a font of its own, or it would be chance which of them the browser asks for before the last wins. */
const apart = (id: string, markup: string): string =>
  markup.replaceAll(/\bh1\b/g, `h1.${id}`).replaceAll(/\bfont-family: f\b/g, `font-family: ${id}`);
