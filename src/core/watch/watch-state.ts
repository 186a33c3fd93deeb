import * as v from 'valibot';
import { count } from '../schema-values.ts';
import { bounded, watchedCertificate, watchedFactsSchema, watchLimits } from './watched-facts.ts';

/** What a watched site is alarmed for. Each begins once, lasts, and ends once. */
export const alarmKinds = [
  'unreachable',
  'certificate-failing',
  'renewal-overdue',
  'https-not-enforced',
  'hsts-lost',
  'hsts-shortened',
  'downgrade-redirect',
  'mixed-content',
] as const;

export type AlarmKind = (typeof alarmKinds)[number];

/** Milliseconds since the epoch. */
const time = v.pipe(v.number(), v.integer());

/** Most certificates that are remembered of an end: those of a rotating CDN, and those that were replaced lately. */
export const mostRemembered = 6;

/** What fills the texts of a notice. */
export const noticeParts = v.record(bounded, bounded);

const condition = v.object({
  kind: v.picklist(alarmKinds),
  /** Checks in a row that showed it, or showed that all is in order. */
  bad: count,
  good: count,
  /** How often it was there for a moment only: the more often, the longer it has to last until it is told. */
  flaps: count,
  /** When it was told; absent where it was not. */
  told: v.exactOptional(time),
  /** What was told. */
  parts: v.exactOptional(noticeParts),
});

const rememberedCertificate = v.object({
  ...watchedCertificate.entries,
  requested: bounded,
  /** When it was last shown. */
  last: time,
  /** Looks in a row in which the end showed others only. */
  missed: count,
  /** It belongs to the site; otherwise it may be a new one, or one of several. */
  settled: v.boolean(),
  /** That its renewal is overdue was told. */
  overdue: v.exactOptional(v.literal(true)),
});

const several = v.pipe(v.array(bounded), v.maxLength(watchLimits.ends));

/** What was in order, so that it is a change when it is not. */
const kept = v.object({
  /** Ends over HTTPS that answered. */
  working: several,
  /** Ends over HTTP that led to HTTPS. */
  enforced: several,
  /** Ends over HTTPS that did not lead to HTTP. */
  straight: several,
  hsts: v.pipe(
    v.array(v.object({ requested: bounded, maxAge: count, includeSubDomains: v.boolean() })),
    v.maxLength(watchLimits.ends),
  ),
  /** Mixed content that was there from the beginning. */
  mixedContent: v.exactOptional(v.pipe(v.array(bounded), v.maxLength(watchLimits.mixedContent))),
});

/** What is kept of a watched site. */
export const watchedSiteSchema = v.object({
  /** When it was first checked, and when last. */
  since: time,
  checked: time,
  last: watchedFactsSchema,
  kept,
  conditions: v.pipe(v.array(condition), v.maxLength(alarmKinds.length)),
  certificates: v.pipe(v.array(rememberedCertificate), v.maxLength(mostRemembered * watchLimits.ends)),
});

export type WatchedSite = v.InferOutput<typeof watchedSiteSchema>;
export type Condition = v.InferOutput<typeof condition>;
export type Kept = v.InferOutput<typeof kept>;
export type RememberedCertificate = v.InferOutput<typeof rememberedCertificate>;
