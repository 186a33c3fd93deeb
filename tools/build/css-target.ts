import manifest from '../../manifest.json' with { type: 'json' };

/** The oldest browsers that we run in: for any older one, selectors such as `:dir()` would be rewritten by language. */
export const cssTarget = [
  `chrome${manifest.minimum_chrome_version}`,
  `firefox${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)}`,
];
