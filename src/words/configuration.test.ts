import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import type { RuleText } from './rule-text.ts';
import type { StepText } from './step-text.ts';

const rules: readonly (readonly [string, RuleText])[] = [...Object.entries(en.rules), ...Object.entries(en.site.rules)];

/** Every fix, with the rule that it is of. */
const fixes = rules.flatMap(([id, { fix, otherwise = {} }]) =>
  [fix, ...Object.values(otherwise).map((other) => other.fix)].flatMap((text) =>
    text === undefined ? [] : [[id, text] as const],
  ),
);

const holding = (text: string): readonly string[] => fixes.map(([, fix]) => fix).filter((fix) => fix.includes(text));

/** The configuration in steps about failures. */
const codeIn = (steps: readonly StepText[]): readonly string[] =>
  steps.flatMap(({ parts }) => parts.filter(({ server }) => server !== undefined).map(({ text }) => text));

describe('what is copied does no harm:', () => {
  test('Secure is added to cookies, and nothing else, so that those for other sites stay so', () => {
    expect(holding('proxy_cookie_flags')).toEqual([expect.stringContaining('nginx: proxy_cookie_flags ~ secure;')]);
    expect(holding('proxy_cookie_flags').join()).not.toMatch(/samesite=/);
  });

  test('Apache is told where its redirect belongs, which goes round in .htaccess', () => {
    const redirecting = holding('Apache: Redirect');
    expect(redirecting.length).toBeGreaterThan(5);
    expect(redirecting.filter((fix) => !fix.includes('virtual host of port 80'))).toEqual([]);
  });

  test.each(['client-side-upgrade', 'first-hop-elsewhere', 'unredirected-http', 'login-over-http', 'plain-http'])(
    'who begins to redirect is told first what a CDN needs (%s)',
    (rule) => {
      const redirecting = fixes.filter(([id, text]) => id === rule && text.includes('Apache: Redirect'));
      expect(redirecting).not.toEqual([]);
      for (const [, fix] of redirecting) expect(fix).toMatch(/^CDN: .*HTTPS (towards|to) the origin/m);
    },
  );

  test('a policy of the site itself stays beside the one that is added', () => {
    expect(holding('Apache: Header always add Content-Security-Policy')).toHaveLength(1);
    expect(holding('Header always set Content-Security-Policy')).toEqual([]);
  });

  test('what stops redirects is for the server that redirects, not for where they led', () => {
    const code = Object.values(en.failures.causes).flatMap(codeIn);
    expect(code).not.toEqual([]);
    expect(code.filter((text) => /\{(named|host|port)\}|\b(return|redir|Redirect)\b/.test(text))).toEqual([]);
    expect(codeIn(en.failures['two-locations'].owner)).toEqual([]);
  });

  test('Apache staples only with a cache', () => {
    const stapling = codeIn(en.failures['staple-missing'].owner).filter((text) => text.includes('SSLUseStapling on'));
    expect(stapling).toEqual([expect.stringContaining('SSLStaplingCache')]);
  });
});
