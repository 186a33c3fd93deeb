import { engine } from './abilities.ts';

/** What this browser says of a connection that nobody answered in time … */
export const timedOut = engine === 'firefox' ? 'NS_ERROR_NET_TIMEOUT' : 'net::ERR_TIMED_OUT';

/** … and of redirects without end. */
export const loopCode = engine === 'firefox' ? 'NS_ERROR_REDIRECT_LOOP' : 'net::ERR_TOO_MANY_REDIRECTS';
