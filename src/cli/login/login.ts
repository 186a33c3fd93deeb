import type { GivenCookie } from './given-cookie.ts';

/** What a person gives a run, so that sites let it in. Its values are secrets: no output, log or error has them. */
export interface Login {
  readonly headers: readonly OriginHeaders[];
  readonly cookies: readonly GivenCookie[];
}

/** Header fields, and the one origin whose requests they are sent with, WebSockets among them. */
export interface OriginHeaders {
  readonly origin: string;
  /** Names and values. */
  readonly fields: readonly (readonly [string, string])[];
}
