import { answerFailures } from './failures/answers.ts';
import { ago, certificateCauses } from './failures/certificate-causes.ts';
import { certificateContentFailures } from './failures/certificate-contents.ts';
import { certificateFailures } from './failures/certificates.ts';
import { networkFailures } from './failures/network.ts';
import { failuresOnThisComputer } from './failures/on-this-computer.ts';
import { redirectCauses, redirectFailure, redirectLoops } from './failures/redirects.ts';
import { refusedServices } from './failures/refused-services.ts';
import { tlsFailures } from './failures/tls.ts';

/**
 * What each class of failure means, what a visitor can do, and what the owner of the site does, in order;
 * `core/failures/advice.ts` says what stands in braces, and for which addresses a step is meant.
 */
export const failures = {
  ...networkFailures,
  ...answerFailures,
  ...tlsFailures,
  ...certificateFailures,
  ...certificateContentFailures,
  'redirect-loop': redirectFailure,
  /** Instead of these, where it is on the reader's own computer. */
  onThisComputer: failuresOnThisComputer,
  loops: redirectLoops,
  causes: redirectCauses,
  services: refusedServices,
  /** Instead of what is said of the class, where the certificate is known. */
  certificateCauses,
  ago,
} as const;
