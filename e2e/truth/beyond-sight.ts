import type { Browser, Mode } from './browser.ts';
import { reasonFor } from './initiator.ts';
import type { TruthCase } from './truth-case.ts';

/** Why an audit of this mode cannot know what a case asks for; undefined where it must. */
export function beyondSight({ initiator, policy }: TruthCase, browser: Browser, mode: Mode): string | undefined {
  const unseen = initiator.unseen ?? {};
  const upgraded = mode === 'deep' ? unseen.deepUpgraded : unseen.passiveUpgraded;
  const always = mode === 'deep' ? unseen.deep : unseen.passive;
  return (
    (policy.upgrades === true ? reasonFor(upgraded, browser) : undefined) ??
    (policy.refuses === true && policy.upgrades !== true ? reasonFor(unseen.refused, browser) : undefined) ??
    reasonFor(always, browser)
  );
}
