import { declared, frame, image, inFirefox, type Row, refused, said, script } from './circumstances.ts';

/** What the network and timing entries say. Each row is a request and its outcome. */
export const networkOutcomes: readonly (readonly [string, readonly Row[]])[] = [
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
      ...(['chromium', 'firefox'] as const).flatMap((browser): Row[] => [
        [
          `${browser}: what the visitor does not permit on the local network`,
          { ...image, browser, local: true, observations: [said('begun'), said('not-permitted')] },
          'not-permitted',
        ],
        [
          `${browser}: and then does permit`,
          { ...image, browser, local: true, observations: [said('not-permitted'), said('answered')] },
          'local-network',
        ],
        [
          `${browser}: what the browser may be asking about`,
          { ...script, browser, local: true, observations: [said('begun')] },
          'unknown',
        ],
      ]),
      [
        'what a page over HTTP may not have of the local network',
        { ...image, secure: false, local: true, observations: [said('not-permitted')] },
        'not-permitted',
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
        'a redirect of an image that Firefox upgraded for the page before, and has in memory',
        inFirefox({ ...image, upgradedBefore: true, observations: [said('redirected-here')] }),
        'upgraded',
      ],
      [
        'a redirect of a script, whatever was upgraded before',
        inFirefox({ ...script, upgradedBefore: true, observations: [said('redirected-here')] }),
        'blocked',
      ],
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
];
