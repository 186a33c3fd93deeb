import { destinations, outcomes, type Report } from '../../core/report.ts';
import { portUses } from '../../core/report-names.ts';
import { defineRule } from '../../core/rule.ts';
import { audited, usualCertificate } from './audited.ts';
import { insecure, listed } from './insecure.ts';

const notSeen = 'noStart' as const;
const nothingSeen = {
  hops: notSeen,
  failure: notSeen,
  headers: notSeen,
  cookies: notSeen,
  keptCookies: notSeen,
  insecureRequests: notSeen,
  localRequests: notSeen,
  forms: notSeen,
  sensitiveFields: notSeen,
  references: notSeen,
  links: notSeen,
  ports: notSeen,
  tls: notSeen,
  certificate: notSeen,
  connections: notSeen,
  upgrade: notSeen,
};

const brokenRule = defineRule({
  id: 'insecure-base',
  group: 'content',
  severity: 'minor',
  needs: [],
  judge() {
    throw new TypeError('Cannot read properties of undefined');
  },
});

const long = `http://a-very-long-label-${'of-a-name-'.repeat(3)}.journal.example/${'deep/'.repeat(60)}end.js`;

/** States that a layout survives only when it was meant to. */
export const extremes: Readonly<Record<string, () => Report>> = {
  'many-requests': () =>
    audited('https://www.journal.example/archive', {
      mode: 'deep',
      insecureRequests: listed(
        Array.from({ length: 300 }, (_, index) =>
          insecure(
            `http://media${index % 7}.journal.example/archive/${index}/photograph-${index}.jpg`,
            destinations[index % destinations.length] ?? 'other',
            outcomes[index % outcomes.length] ?? 'unknown',
            {
              count: 1 + (index % 4),
              source: { url: 'https://www.journal.example/archive', line: index + 1, column: 3 },
            },
          ),
        ),
        9_700,
      ),
    }),
  'strange-addresses': () =>
    audited('https://xn--80ak6aa92e.xn--p1ai:8443/', {
      requestedUrl: long.replace('.js', '.html'),
      hops: [
        { url: long.replace('.js', '.html'), status: 307, kind: 'start' },
        { url: long.replace('http:', 'https:').replace('.js', '.html'), status: 302, kind: 'hsts' },
        {
          url: 'https://xn--80ak6aa92e.xn--p1ai:8443/',
          status: 200,
          kind: 'client',
          address: '2001:db8:85a3::8a2e:370:7334',
        },
      ],
      insecureRequests: listed([
        insecure(long, 'script', 'blocked', {
          frame: { url: `https://frames.example/${'nested/'.repeat(40)}`, top: false },
          element: { selector: `${'div > '.repeat(20)}script`, html: '<script>' },
        }),
        insecure('http://xn--mgbh0fb.example/\u202egpj.exe', 'image', 'upgraded'),
        insecure('http://cdn.example/%E2%80%AE\u0007\u2066bell.png', 'image', 'upgraded-by-policy'),
      ]),
    }),
  'ten-thousand-requests': () =>
    audited('https://www.journal.example/archive', {
      insecureRequests: listed(
        Array.from({ length: 10_000 }, (_, index) =>
          insecure(
            `http://media${index % 7}.journal.example/archive/${index}/photograph-${index}.jpg`,
            'image',
            outcomes[index % outcomes.length] ?? 'unknown',
          ),
        ),
      ),
    }),
  'many-ports': () =>
    audited('https://www.journal.example:8443/', {
      ports: listed(
        [3000, 8080, 9443, 25, 6000, 8888].flatMap((port) =>
          portUses.map((use) => ({
            origin: `https://service-${port}.journal.example:${port}`,
            port,
            use,
            blocked: port === 25 || port === 6000,
            ...(port === 25 ? { meaning: 'mail transfer (SMTP)' } : {}),
          })),
        ),
        12,
      ),
    }),
  'hostile-words': () =>
    audited(`https://${'a'.repeat(63)}.${'b'.repeat(63)}.example/<script>alert(1)</script>`, {
      headers: [{ name: 'strict-transport-security', value: `<b>"'\u202e${'x'.repeat(400)}` }],
      insecureRequests: listed([
        insecure(`http://cdn.example/<img src=x onerror=alert(1)>${'y'.repeat(3_000)}`, 'script', 'blocked', {
          element: { selector: 'a'.repeat(2_000), html: '<script>' },
        }),
      ]),
      certificate: { ...usualCertificate, issuer: 'CN=<i>\u2066Authority</i>', names: ['\u202eelpmaxe.www'] },
    }),
  'gaps-everywhere': () => audited('https://www.journal.example/', { gaps: nothingSeen }),
  'broken-rule': () => audited('https://www.journal.example/', { extraRules: [brokenRule] }),
};
