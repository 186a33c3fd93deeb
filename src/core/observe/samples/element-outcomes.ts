import { declared, font, frame, image, inFirefox, type Row, refused, said, script } from './circumstances.ts';

/** What elements say, and what is left. Each row is a request and its outcome. */
export const elementOutcomes: readonly (readonly [string, readonly Row[]])[] = [
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
