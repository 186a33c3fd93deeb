import { logError } from '../platform/log-error.ts';
import { checkAndTell } from './check-and-tell.ts';
import { surroundings } from './surroundings.ts';

/*
 * Checks watched sites in a page that nobody sees, and that is gone once it is done. Where it is cut off, what was not
 * written down is checked again.
 */

const { door, ask, end } = surroundings();
await checkAndTell(ask, door).catch((error: unknown) => logError('watched sites', error));
await end();
