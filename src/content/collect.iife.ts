import { readBase } from './addresses.ts';
import { hasDeclared, tellDeclarations } from './declarations.ts';
import { whenIdle, workFor } from './idle.ts';
import { earlyWork, firstRound, lastRound, pause, share } from './limits.ts';
import { on } from './on.ts';
import { flush, guard, repeatAll } from './outbox.ts';
import { onLookAgain } from './post.ts';
import { scanProcessingInstructions } from './processing-instructions.ts';
import { noteFailure, scan, scanEarly, scanRarePlaces, scanUnsettled } from './scan.ts';
import { findShadowRoots, forgetRoots, roots } from './shadow-roots.ts';
import { scanStyles } from './style-sheets.ts';
import { watchTiming } from './timing.ts';
import { cameLate, isComplete } from './untampered.ts';
import { watchViolations } from './violations.ts';

let timer: ReturnType<typeof setTimeout> | undefined;
let isLooking = false;
/** When the next look is due, and when it may be at the soonest. */
let due = 0;
let next = 0;
/** Time until a page that seems quiet is looked at once more. */
let round = firstRound;

/** One change is enough to look again, so no more are heard of until then: a storm of them costs the page nothing. */
const changes = new MutationObserver(() => {
  changes.disconnect();
  lookSoon();
});

const heeded: MutationObserverInit = {
  ...{ childList: true, subtree: true },
  attributeFilter: ['action', 'formaction', 'href', 'src', 'srcset', 'type', 'autocomplete'],
};

function* look(): Generator {
  // Until now, whatever asked for a look asked for this one.
  due = Number.POSITIVE_INFINITY;
  const isEarly = !isComplete();
  forgetRoots();
  readBase();
  yield* lookInto(roots, scan);
  yield* scanUnsettled();
  if (!isComplete()) {
    // A page that writes into a frame takes our listeners away (HTML, `document.open`).
    if (location.protocol === 'about:') lookSoon();
  }
  // Where the page has loaded meanwhile, the next look goes further: in both it would cost twice.
  else if (isEarly) lookNow();
  else yield* lookFurther();
  // Not before: a document that is told to be complete has been looked through.
  tellDeclarations();
  flush();
}

/** What nothing fetches by itself, style sheets, which can be long, and trees that are new. */
function* lookFurther(): Generator {
  const { size } = roots;
  yield* findShadowRoots();
  yield* lookInto([...roots].slice(size), scan);
  guard('styles', scanProcessingInstructions);
  yield* lookInto(roots, scanRarePlaces);
  yield* lookInto(roots, scanStyles);
}

function* lookInto(
  trees: Iterable<Document | ShadowRoot>,
  scanTree: (tree: Document | ShadowRoot) => Generator,
): Generator {
  for (const tree of trees) {
    if (isComplete()) changes.observe(tree, heeded);
    yield* scanTree(tree);
  }
}

/** Looks as soon as the page has time. */
function lookNow(): void {
  next = 0;
  lookSoon();
}

/** Looks once in a while, however many ask for it. */
function lookSoon(): void {
  round = firstRound;
  due = Math.min(due, next);
  schedule();
}

function lookOnceComplete(): void {
  if (isComplete()) lookSoon();
}

function schedule(): void {
  if (isLooking) return;
  clearTimeout(timer);
  timer = setTimeout(begin, due - performance.now());
}

function begin(): void {
  isLooking = true;
  whenIdle(look(), end);
}

function end(spent: number): void {
  const now = performance.now();
  isLooking = false;
  next = now + Math.max(pause, spent * share);
  if (due > now) {
    due = now + round;
    round = Math.min(lastRound, round * 2);
  } else if (due > 0) due = next;
  schedule();
}

watchViolations();
// A request over HTTPS says nothing new where nothing else was declared.
watchTiming((isNews) => {
  if (isNews || hasDeclared()) lookOnceComplete();
});

on('error', ({ target }) => {
  if (!(target instanceof Element)) return;
  noteFailure(target);
  lookOnceComplete();
});
on('DOMContentLoaded', lookNow);
on('readystatechange', () => {
  // A page that is stopped, or left for what is no page, has loaded without the event of that name.
  if (isComplete()) lookNow();
  // What deferred scripts and the page's own listeners will take away is still there.
  else workFor(scanEarly(), earlyWork);
});
onLookAgain(lookSoon);
on('pageshow', ({ persisted }) => {
  if (!persisted) return;
  repeatAll();
  lookNow();
});
if (cameLate) lookNow();
