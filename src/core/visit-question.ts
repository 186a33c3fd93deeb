import type { Visit } from './visit.ts';

/** Whether a dialog for name and password is all that there is of this visit: the page before may still be on screen. */
export const isAskedFor = ({ document, navigation }: Visit): boolean =>
  document === undefined && navigation?.hops.at(-1)?.asks !== undefined;
