import type * as v from 'valibot';
import type * as names from './report-names.ts';
import type * as schema from './report-schema.ts';

export { destinations, failureClasses, outcomes, severities, upgradeStates } from './report-names.ts';
export { reportSchema } from './report-schema.ts';

export type Report = v.InferOutput<typeof schema.reportSchema>;
export type Verdict = Report['verdict'];
export type Grade = NonNullable<Report['grade']>;
export type Badge = Report['badge'];
export type Hop = v.InferOutput<typeof schema.hop>;
export type InsecureRequest = v.InferOutput<typeof schema.insecureRequest>;
export type Destination = InsecureRequest['destination'];
export type Outcome = InsecureRequest['outcome'];
export type Witness = InsecureRequest['seenBy'][number];
export type FormTarget = v.InferOutput<typeof schema.formTarget>;
export type Reference = v.InferOutput<typeof schema.reference>;
export type PortUse = v.InferOutput<typeof schema.portUse>;
export type Finding = v.InferOutput<typeof schema.finding>;
export type LeftOut = Readonly<v.InferOutput<typeof schema.leftOut>>;
export type Proof = v.InferOutput<typeof schema.proof>;
export type Severity = (typeof names.severities)[number];
export type FailureClass = (typeof names.failureClasses)[number];
export type Failure = v.InferOutput<typeof schema.failure>;
export type Pending = v.InferOutput<typeof schema.pending>;
export type Look = v.InferOutput<typeof schema.look>;
export type HstsPolicy = v.InferOutput<typeof schema.hstsPolicy>;
export type TlsState = v.InferOutput<typeof schema.tls>;
export type Certificate = v.InferOutput<typeof schema.certificate>;
export type Upgrade = v.InferOutput<typeof schema.upgrade>;
export type UpgradeState = Upgrade['state'];

/** What was seen, or why it was not. */
export type Seen<T> = { readonly state: 'seen'; readonly value: T } | Gap;

export interface Gap {
  readonly state: 'gap';
  readonly reason: string;
}

/** A list cut to a limit, with how many more there were. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly omitted: number;
}

/** The insecure requests of a page, and what the browser hides of them without a deep audit. */
export interface InsecureRequests extends Listed<InsecureRequest> {
  readonly unseen?: string;
}

export const seenAs = <T>(value: T): Seen<T> => ({ state: 'seen', value });
export const gap = (reason: string): Gap => ({ state: 'gap', reason });
