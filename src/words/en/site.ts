import { certificates } from './site/certificates.ts';
import { policies } from './site/hsts.ts';
import { names } from './site/names.ts';
import { notAsked } from './site/not-asked.ts';
import { redirects } from './site/redirects.ts';

/** What is said about a site as a whole. */
export const site = {
  notAsked,
  noFrontPage: 'No front page of the site loads, so no further pages were looked for.',
  tooSlow: 'The site’s servers did not answer in time when they were checked directly.',
  rules: { ...certificates, ...policies, ...names, ...redirects },
} as const;
