import { tellDeclarations } from './declarations.ts';
import { scanForms } from './forms.ts';
import { whenIdle } from './idle.ts';
import { flush, repeatAll, tell } from './outbox.ts';
import { scanPorts, tellPort } from './ports.ts';
import { listen } from './post.ts';
import { scanProcessingInstructions } from './processing-instructions.ts';
import { metaUpgrades, scanReferences } from './references.ts';
import { noteFailure, scan, scanEarly, scanRarePlaces } from './scan.ts';
import { findShadowRoots } from './shadow-roots.ts';
import { scanStyles } from './style-sheets.ts';
import { watchTiming } from './timing.ts';
import { readyStateOf } from './untampered.ts';
import { watchViolations } from './violations.ts';

/** Quiet time between two looks at a page that keeps asking for things, in milliseconds. */
const pause = 400;

/** Shadow roots looked into; each costs every look a few queries. */
const mostShadowRoots = 200;

/** In a page in clear everything travels in clear: what it asked for says nothing that its address does not. */
const inClear = location.protocol === 'http:';

const shadowRoots: ShadowRoot[] = [];
/** The next look, once it is due: after a pause, or when the page has time. */
let waiting: ReturnType<typeof setTimeout> | undefined;
let idling: number | undefined;

function look(): void {
  for (const root of [document, ...shadowRoots]) {
    scan(root);
    scanForms(root);
  }
  send();
  if (readyStateOf(document) === 'complete') whenIdle(lookFurther);
  // A page that writes into a frame takes our listeners away (HTML, `document.open`).
  else if (location.protocol === 'about:') lookSoon();
}

/** What nothing fetches by itself, and style sheets, which can be long. */
function lookFurther(): void {
  scanReferences();
  scanProcessingInstructions();
  for (const root of [document, ...shadowRoots]) {
    scanRarePlaces(root);
    scanStyles(root);
    scanPorts(root);
  }
  send();
  findShadowRoots((root) => {
    if (shadowRoots.length >= mostShadowRoots) return;
    shadowRoots.push(root);
    lookWhenIdle();
  });
}

function send(): void {
  tellDeclarations();
  flush(metaUpgrades());
}

/** Looks once, however many ask for it before the page has time. */
function lookWhenIdle(): void {
  if (idling !== undefined) return;
  idling = whenIdle(() => {
    idling = undefined;
    look();
  });
}

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
  (url) => tellPort('resource', url),
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
addEventListener('DOMContentLoaded', lookWhenIdle);
addEventListener('load', lookWhenIdle);
// What deferred scripts and the page's own listeners will take away is still there.
addEventListener(
  'readystatechange',
  () => {
    if (readyStateOf(document) === 'interactive') scanEarly();
  },
  true,
);
// A field that appeared later matters when someone is about to type into it.
addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement) lookSoon();
});
listen('look-again', look);
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  repeatAll();
  look();
});
if (readyStateOf(document) !== 'loading') lookWhenIdle();
