import { failures } from './en/failures.ts';
import { gaps } from './en/gaps.ts';
import { leftOut } from './en/left-out.ts';
import { ports } from './en/ports.ts';
import { certificate } from './en/rules/certificate.ts';
import { connection } from './en/rules/connection.ts';
import { content } from './en/rules/content.ts';
import { cookies } from './en/rules/cookies.ts';
import { headers } from './en/rules/headers.ts';
import { hsts } from './en/rules/hsts.ts';
import { mixedContent } from './en/rules/mixed-content.ts';
import { redirects } from './en/rules/redirects.ts';
import { upgrade } from './en/rules/upgrade.ts';
import { shared } from './en/shared.ts';
import { site } from './en/site.ts';
import { summaries } from './en/summaries.ts';
import { switches } from './en/switches.ts';
import { waiting } from './en/waiting.ts';
import { watch } from './en/watch.ts';

/** Everything that core says, in English. Other languages have the same keys, as `Words` demands. */
export const en = {
  /** What each rule says, by its id. */
  rules: {
    ...certificate,
    ...connection,
    ...content,
    ...cookies,
    ...headers,
    ...hsts,
    ...mixedContent,
    ...redirects,
    ...upgrade,
  },
  shared,
  site,
  summaries,
  switches,
  leftOut,
  gaps,
  failures,
  ports,
  waiting,
  watch,
} as const;
