import type * as v from 'valibot';
import type * as actions from './action-names.ts';
import type * as certificates from './certificate-schema.ts';
import type * as connection from './connection-schema.ts';
import type * as content from './content-schema.ts';
import type { failureClasses } from './failure-classes.ts';
import type * as failures from './failure-schema.ts';
import type * as findings from './finding-schema.ts';
import type * as names from './report-names.ts';
import type { reportSchema } from './report-schema.ts';

export { failureClasses } from './failure-classes.ts';
export { destinations, outcomes, severities, upgradeStates } from './report-names.ts';

export type Report = v.InferOutput<typeof reportSchema>;
export type Verdict = Report['verdict'];
export type Grade = NonNullable<Report['grade']>;
export type Badge = Report['badge'];
export type Hop = v.InferOutput<typeof connection.hop>;
export type InsecureRequest = v.InferOutput<typeof content.insecureRequest>;
export type Destination = InsecureRequest['destination'];
export type Outcome = InsecureRequest['outcome'];
export type Observer = InsecureRequest['seenBy'][number];
export type FormTarget = v.InferOutput<typeof content.formTarget>;
export type Reference = v.InferOutput<typeof content.reference>;
export type PortUse = v.InferOutput<typeof content.portUse>;
export type Finding = v.InferOutput<typeof findings.finding>;
export type LeftOut = Readonly<v.InferOutput<typeof content.leftOut>>;
export type Proof = v.InferOutput<typeof findings.proof>;
export type LinkReferenceKind = (typeof names.linkReferenceKinds)[number];
export type Action = (typeof actions.actionNames)[number];
export type Severity = (typeof names.severities)[number];
export type FailureClass = (typeof failureClasses)[number];
export type Failure = v.InferOutput<typeof failures.failure>;
export type StepPart = Readonly<v.InferOutput<typeof failures.stepPart>>;
export type Pending = v.InferOutput<typeof connection.pending>;
export type Look = v.InferOutput<typeof connection.look>;
export type HstsPolicy = v.InferOutput<typeof connection.hstsPolicy>;
export type TlsState = v.InferOutput<typeof connection.tls>;
export type Certificate = v.InferOutput<typeof certificates.certificate>;
export type Upgrade = v.InferOutput<typeof connection.upgrade>;
export type UpgradeState = Upgrade['state'];

/** What was seen, or why it was not. */
export type Seen<T> = { readonly state: 'seen'; readonly value: T } | Gap;

export interface Gap {
  readonly state: 'gap';
  readonly reason: string;
  /** The reason's key in the words; absent in files of before it was kept. */
  readonly reasonCode?: string;
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

/** A gap with one of these texts for its reason. */
export const gapOf = <Key extends string>(texts: Readonly<Record<NoInfer<Key>, string>>, reasonCode: Key): Gap => ({
  ...{ state: 'gap', reason: texts[reasonCode], reasonCode },
});
