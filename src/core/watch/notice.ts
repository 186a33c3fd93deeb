import * as v from 'valibot';
import { alarmKinds, noticeParts } from './watch-state.ts';

/** What is told of a certificate that was replaced. */
export const newsKinds = ['certificate-changed', 'issuer-changed'] as const;

/** Something that a person is told of a watched site, once. */
export const noticeSchema = v.object({
  kind: v.picklist([...alarmKinds, ...newsKinds]),
  /** An alarm `begins` and `ends`; what merely `happens`, and what ends, is news. */
  change: v.picklist(['begins', 'ends', 'happens']),
  /** Milliseconds since the epoch, when it was found. */
  at: v.pipe(v.number(), v.integer()),
  /** What fills its text. */
  parts: noticeParts,
});

export type Notice = v.InferOutput<typeof noticeSchema>;

export const isAlarm = ({ change }: Pick<Notice, 'change'>): boolean => change === 'begins';
