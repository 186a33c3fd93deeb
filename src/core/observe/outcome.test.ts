import { describe, expect, test } from 'vitest';
import type { Declaration, Observation } from '../visit.ts';
import type { Circumstances } from './circumstances.ts';
import { decidingStep, outcomeOf } from './outcome.ts';
import { steps } from './outcome-steps.ts';

const url = 'http://r.test/x';
const said = (how: Observation['how'], by: Observation['by'] = 'network', kind = 'image'): Observation => ({
  url,
  frame: 'top',
  by,
  kind,
  how,
  count: 1,
});
const declared = (requested: Declaration['requested'], upgradedEntry = false): Declaration => ({
  url,
  frame: 'top',
  destination: 'image',
  requested,
  upgradedEntry,
  selector: 'img',
  html: '<img>',
  count: 1,
});
const image: Circumstances = {
  browser: 'chromium',
  destination: 'image',
  category: 'upgradeable',
  observations: [],
  secure: true,
  policy: false,
  top: true,
  sharesEntry: false,
  local: false,
  headersRefuse: () => false,
  complete: true,
  upgradedBefore: false,
};
const script: Circumstances = { ...image, destination: 'script', category: 'blockable' };
const font: Circumstances = { ...script, destination: 'font' };
const frame: Circumstances = { ...image, destination: 'frame', category: 'blockable' };
const refused = said('refused', 'csp', 'default-src');
const inFirefox = (circumstances: Circumstances): Circumstances => ({ ...circumstances, browser: 'firefox' });

type Row = readonly [what: string, circumstances: Circumstances, outcome: ReturnType<typeof outcomeOf>];

const tables: readonly (readonly [string, readonly Row[]])[] = [
  [
    'what the network saw comes first',
    [
      [
        'an answer unencrypted',
        { ...script, observations: [said('answered'), said('plain-entry', 'timing')] },
        'loaded',
      ],
      [
        'an answer from the local network',
        { ...image, local: true, observations: [said('answered')] },
        'local-network',
      ],
      ['a request that went out and failed', { ...script, observations: [said('failed')] }, 'loaded'],
      ['an upgrade', { ...image, observations: [said('upgraded')] }, 'upgraded'],
      [
        'what the page’s own policy refused',
        { ...script, observations: [refused, said('violation', 'csp')] },
        'not-requested',
      ],
      [
        'the same of a frame that then failed',
        { ...frame, observations: [said('failed', 'navigation', 'frame'), refused] },
        'not-requested',
      ],
      [
        'what a worker with the page’s own policies asked for, where the page’s headers refuse it',
        { ...script, observations: [said('posted', 'csp', 'connect-src')], headersRefuse: () => true },
        'not-requested',
      ],
      [
        'what a worker asks for whose policies, which are the page’s, upgrade',
        { ...script, policy: true, observations: [said('posted', 'csp', 'connect-src')] },
        'upgraded-by-policy',
      ],
      [
        'the same in Firefox, which upgrades nothing there',
        inFirefox({ ...script, policy: true, observations: [said('posted', 'csp', 'connect-src')] }),
        'blocked',
      ],
      [
        'an image that the browser upgrades before it asks the page’s own policy',
        {
          ...{ ...image, headersRefuse: () => true },
          observations: [said('violation', 'csp', 'img-src'), said('posted', 'csp', 'img-src')],
        },
        'upgraded',
      ],
      [
        'what a preloader asked for, in a page whose own policy refuses it',
        { ...script, observations: [said('plain-entry', 'timing')], headersRefuse: () => true },
        'not-requested',
      ],
      [
        'an image that was refused to the preloader only',
        { ...image, declaration: declared('yes', true), observations: [refused] },
        'upgraded',
      ],
      [
        'an image to preload in Firefox, where the page’s headers refuse it',
        inFirefox({ ...image, declaration: declared('yes'), headersRefuse: () => true }),
        'not-requested',
      ],
      ['an upgrade by policy', { ...script, policy: true, observations: [said('upgraded')] }, 'upgraded-by-policy'],
      ['a redirect to an insecure address', { ...image, observations: [said('redirected-here')] }, 'blocked'],
      [
        'a redirect that Firefox begins to follow and gives up',
        inFirefox({ ...script, observations: [said('redirected-here'), said('failed')] }),
        'blocked',
      ],
      [
        'a redirect that the browser upgrades',
        inFirefox({ ...image, observations: [said('redirected-here'), said('upgraded')] }),
        'upgraded',
      ],
    ],
  ],
  [
    'timing entries mean opposite things',
    [
      ['an insecure entry in Chromium', { ...script, observations: [said('plain-entry', 'timing')] }, 'blocked'],
      [
        'an insecure entry in Firefox',
        inFirefox({ ...image, observations: [said('plain-entry', 'timing')] }),
        'upgraded',
      ],
      [
        'an insecure entry for an image set in Firefox, whose preloader takes it for an image',
        inFirefox({ ...script, destination: 'imageset', observations: [said('plain-entry', 'timing')] }),
        'blocked',
      ],
      [
        'a request for an image set that Firefox’s preloader gave up',
        inFirefox({ ...script, destination: 'imageset', observations: [said('failed')] }),
        'blocked',
      ],
      ['a secure entry for a declared address', { ...image, declaration: declared('yes', true) }, 'upgraded'],
      [
        'a secure entry for an image that a plugin shows',
        { ...script, destination: 'object', policy: true, declaration: declared('yes', true) },
        'upgraded-by-policy',
      ],
      [
        'a secure entry that may be of another element with the same address',
        { ...script, destination: 'object', policy: true, sharesEntry: true, declaration: declared('yes', true) },
        'blocked',
      ],
      [
        'an insecure entry for a local address in Chromium',
        { ...image, local: true, observations: [said('plain-entry', 'timing')] },
        'local-network',
      ],
    ],
  ],
  [
    'frames',
    [
      [
        'one that was declared and lost',
        { ...frame, declaration: declared('unclear'), observations: [said('failed', 'navigation', 'frame')] },
        'blocked',
      ],
      [
        'one that nobody declares any more in Chromium',
        { ...frame, observations: [said('failed', 'navigation', 'frame')] },
        'not-requested',
      ],
      [
        'one that nobody declares any more in Firefox',
        inFirefox({ ...frame, observations: [said('failed', 'navigation', 'frame')] }),
        'blocked',
      ],
      [
        'one that was sent elsewhere by a script',
        { ...frame, observations: [said('failed', 'navigation', 'shown-frame')] },
        'blocked',
      ],
    ],
  ],
  [
    'a policy names what was asked for; the rule says what became of it',
    [
      ['an image', { ...image, observations: [said('violation', 'csp')] }, 'upgraded'],
      ['a script', { ...script, observations: [said('violation', 'csp')] }, 'blocked'],
      [
        'a script that a policy upgrades',
        { ...script, policy: true, observations: [said('violation', 'csp')] },
        'upgraded-by-policy',
      ],
      [
        'a worker’s request, whose policies are its own',
        { ...script, policy: true, observations: [said('worker-violation', 'csp')] },
        'blocked',
      ],
      [
        'a lazy image that the policy was asked about too early',
        { ...image, declaration: declared('no'), observations: [said('violation', 'csp')] },
        'not-requested',
      ],
    ],
  ],
  [
    'browsers ask policies about what they do not fetch',
    [
      [
        'a favicon of a frame',
        { ...script, destination: 'favicon', top: false, observations: [said('violation', 'csp')] },
        'not-requested',
      ],
      [
        'a favicon of the page',
        { ...script, destination: 'favicon', observations: [said('violation', 'csp')] },
        'blocked',
      ],
      [
        'a font that a policy upgrades and nothing is written in',
        { ...font, policy: true, declaration: declared('unclear'), observations: [said('violation', 'csp')] },
        'not-requested',
      ],
      [
        'a font in Firefox that a policy upgrades and nothing is written in',
        inFirefox({
          ...font,
          policy: true,
          declaration: declared('unclear'),
          observations: [said('violation', 'csp')],
        }),
        'not-requested',
      ],
      [
        'a font in Firefox that a policy upgrades and that was fetched',
        inFirefox({
          ...{ ...font, policy: true, declaration: declared('unclear') },
          observations: [said('violation', 'csp'), said('plain-entry', 'timing')],
        }),
        'upgraded-by-policy',
      ],
      [
        'a font that a policy upgrades and that was fetched',
        { ...font, policy: true, declaration: declared('unclear', true), observations: [said('violation', 'csp')] },
        'upgraded-by-policy',
      ],
      [
        'a font that nothing is written in, which it refuses all the same',
        { ...font, declaration: declared('unclear'), observations: [said('violation', 'csp')] },
        'blocked',
      ],
    ],
  ],
  [
    'elements alone',
    [
      ['without a trace in Chromium', { ...image, declaration: declared('unclear') }, 'not-requested'],
      [
        'without a trace, while the page still loads',
        { ...image, complete: false, declaration: declared('unclear') },
        'unknown',
      ],
      ['a frame in Chromium of which nothing was told', { ...frame, declaration: declared('unclear') }, 'blocked'],
      [
        'a frame of which nothing was told yet',
        { ...frame, complete: false, declaration: declared('unclear') },
        'unknown',
      ],
      ['an object in Chromium', { ...script, destination: 'object', declaration: declared('unclear') }, 'blocked'],
      [
        'a style sheet in Firefox',
        inFirefox({ ...script, destination: 'style', declaration: declared('unclear') }),
        'blocked',
      ],
      ['a script in Firefox that fired an error', inFirefox({ ...script, declaration: declared('yes') }), 'blocked'],
      [
        'a font in Firefox that a policy would have upgraded, and that left no trace of it',
        inFirefox({ ...font, policy: true, declaration: declared('unclear') }),
        'not-requested',
      ],
      [
        'a script in Firefox that did nothing',
        inFirefox({ ...script, declaration: declared('unclear') }),
        'not-requested',
      ],
      [
        'a manifest in Firefox',
        inFirefox({ ...script, destination: 'manifest', declaration: declared('unclear') }),
        'not-requested',
      ],
      [
        'an image in Firefox without a trace',
        inFirefox({ ...image, declaration: declared('unclear') }),
        'not-requested',
      ],
      [
        'an image in Firefox that an earlier page had upgraded',
        inFirefox({ ...image, upgradedBefore: true, declaration: declared('unclear') }),
        'upgraded',
      ],
    ],
  ],
  [
    'pages over HTTP',
    [
      ['what they ask for', { ...script, secure: false, declaration: declared('unclear') }, 'loaded'],
      ['what their own policy refuses', { ...script, secure: false, observations: [refused] }, 'not-requested'],
      [
        'what their policy upgrades',
        { ...script, secure: false, policy: true, declaration: declared('yes') },
        'upgraded-by-policy',
      ],
      ['what they only declare', { ...image, secure: false, declaration: declared('no') }, 'not-requested'],
    ],
  ],
  [
    'steps that no row above asks for in both browsers',
    (['chromium', 'firefox'] as const).flatMap((browser): Row[] => {
      const inBrowser = { browser } as const;
      const track = { ...image, ...inBrowser, destination: 'track', category: 'blockable' } as const;
      const plugin = { ...frame, ...inBrowser, destination: 'object' } as const;
      const worker = { ...script, ...inBrowser };
      return [
        [`${browser}: a response`, { ...script, ...inBrowser, observations: [said('answered')] }, 'loaded'],
        [`${browser}: a refusal`, { ...script, ...inBrowser, observations: [refused] }, 'not-requested'],
        [`${browser}: a failure`, { ...script, ...inBrowser, observations: [said('failed')] }, 'loaded'],
        [
          `${browser}: a track that CORS refuses`,
          { ...track, declaration: declared('no'), observations: [said('plain-entry', 'timing')] },
          'not-requested',
        ],
        [
          `${browser}: the favicon of a frame`,
          { ...image, ...inBrowser, destination: 'favicon', top: false, observations: [said('violation', 'csp')] },
          'not-requested',
        ],
        [`${browser}: an HTTPS entry`, { ...image, ...inBrowser, declaration: declared('unclear', true) }, 'upgraded'],
        [`${browser}: a declaration`, { ...image, ...inBrowser, declaration: declared('no') }, 'not-requested'],
        [
          `${browser}: a worker whose policy refuses it`,
          { ...worker, observations: [said('posted', 'csp')], headersRefuse: () => true },
          'not-requested',
        ],
        [`${browser}: a worker’s report`, { ...worker, observations: [said('worker-violation', 'csp')] }, 'blocked'],
        [`${browser}: a request that began`, { ...script, ...inBrowser, observations: [said('started')] }, 'blocked'],
        [`${browser}: nothing at all`, { ...image, ...inBrowser }, 'not-requested'],
        [
          `${browser}: what the headers refuse`,
          { ...script, ...inBrowser, declaration: declared('unclear'), headersRefuse: () => true },
          'not-requested',
        ],
        [`${browser}: a plugin in a page that has loaded`, { ...plugin, declaration: declared('unclear') }, 'blocked'],
        [
          `${browser}: a plugin in a page that loads`,
          { ...plugin, complete: false, declaration: declared('unclear') },
          'unknown',
        ],
        [
          `${browser}: an image upgraded for an earlier page`,
          { ...image, ...inBrowser, upgradedBefore: true, declaration: declared('unclear') },
          'upgraded',
        ],
      ];
    }),
  ],
  [
    'frames in Chromium',
    [
      [
        'an entry of a frame that a policy upgrades',
        { ...frame, policy: true, observations: [said('plain-entry', 'timing', 'frame')] },
        'upgraded-by-policy',
      ],
    ],
  ],
];

describe.each(tables)('%s', (_, rows) => {
  test.each(rows)('%s', (_what, circumstances, outcome) => {
    expect(outcomeOf(circumstances)).toBe(outcome);
  });
});

describe.each(['http', 'chromium', 'firefox'] as const)('of the steps for %s', (list) => {
  const requests = tables.flatMap(([, rows]) => rows.map(([, request]) => request));
  const decided = requests
    .filter(({ secure, browser }) => list === (secure ? browser : 'http'))
    .map((request) => decidingStep(request));
  test.each(Object.keys(steps[list]))('%s decides about a request', (step) => {
    expect(decided).toContain(step);
  });
});
