import { scanForms } from './forms.ts';
import { flush, repeatAll, tell } from './outbox.ts';
import { metaUpgrades, scanReferences } from './references.ts';
import { noteFailure, scan, scanRarePlaces } from './scan.ts';
import { scanStyles } from './style-sheets.ts';
import { watchTiming } from './timing.ts';
import { readyStateOf } from './untampered.ts';
import { watchViolations } from './violations.ts';

/** Quiet time between two looks at a page that keeps asking for things, in milliseconds. */
const pause = 400;

/** In a page in clear everything travels in clear: what it asked for says nothing that its address does not. */
const inClear = location.protocol === 'http:';

let waiting: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  scan(document);
  scanForms(document);
  flush(metaUpgrades());
  if (readyStateOf(document) === 'complete') whenIdle(lookFurther);
}

/** What nothing fetches by itself, and style sheets, which can be long. */
function lookFurther(): void {
  scanReferences();
  scanRarePlaces(document);
  scanStyles(document);
  flush(metaUpgrades());
}

/** Nothing here is worth making a page wait, nor a person wait longer than they notice. */
const whenIdle = (work: () => void): number => requestIdleCallback(work, { timeout: 50 });

function lookSoon(): void {
  if (waiting !== undefined) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    look();
  }, pause);
}

watchViolations();
watchTiming(
  (entry) => {
    if (!inClear) tell('timing', `${entry.initiator} ${entry.url}`, entry);
  },
  () => {
    if (readyStateOf(document) === 'complete') lookSoon();
  },
);

addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof Element)) return;
    noteFailure(target);
    if (readyStateOf(document) === 'complete') lookSoon();
  },
  true,
);
addEventListener('DOMContentLoaded', () => whenIdle(look));
addEventListener('load', () => whenIdle(look));
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  repeatAll();
  look();
});
if (readyStateOf(document) !== 'loading') whenIdle(look);
