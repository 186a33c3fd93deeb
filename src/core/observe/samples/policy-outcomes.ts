import { declared, font, image, inFirefox, type Row, said, script } from './circumstances.ts';

/** What policies say. Each row is a request and its outcome. */
export const policyOutcomes: readonly (readonly [string, readonly Row[]])[] = [
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
];
