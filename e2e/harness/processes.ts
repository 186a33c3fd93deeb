import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that it started, and they in turn, by their numbers (Linux). */
export function familyOf(id: number): number[] {
  const parents = new Map(processes().map((one) => [one, parentOf(one)]));
  const family = [id];
  // What is found on the way is looked at as well.
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** Those of the processes that have not ended. */
export const alive = (ids: readonly number[]): number[] => {
  const all = new Set(processes().filter((id) => !stat(id).startsWith('Z')));
  return ids.filter((id) => all.has(id));
};

/** Those that show pages of sites, of the browser whose first process this is. */
export const pageProcessesOf = (id: number): number[] =>
  familyOf(id).filter((member) => {
    // Firefox gives the processes of extensions, and of its own pages, other names.
    if (isFirefoxContent(member)) return /^(Isolated Web|Web Content)/.test(read(member, 'comm'));
    const command = commandOf(member);
    return command.includes('--type=renderer') && !command.includes('--extension-process');
  });

/** Those in which extensions run, of the browser whose first process this is. */
export const extensionProcessesOf = (id: number): number[] =>
  familyOf(id).filter((member) =>
    isFirefoxContent(member)
      ? read(member, 'comm').startsWith('WebExtensions')
      : commandOf(member).includes('--extension-process'),
  );

const isFirefoxContent = (id: number): boolean => commandOf(id).includes('-contentproc');

/** With its arguments. */
export const commandOf = (id: number): string => read(id, 'cmdline').replaceAll('\0', ' ');

const processes = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const parentOf = (id: number): number => Number(stat(id).split(' ')[1]);

/** State, parent and so on: what follows the name, which stands in brackets and may hold anything. */
const stat = (id: number): string => read(id, 'stat').replace(/^.*\) /s, '');

/** Empty for a process that has ended meanwhile. */
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
