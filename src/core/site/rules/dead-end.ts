import { type Severity, severities } from '../../report.ts';
import { isHttpsEnd } from '../ends.ts';
import { hasFailed, isVisited, nameOf, type VisitedEnd } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

/** Failures that have a rule of their own. */
const ofOtherRules = ['certificate-name', 'redirect-loop'];

/** Much of the web has no `www.`, and a name that does not exist misleads nobody. */
const isAbsentWww = ({ role, report }: VisitedEnd): boolean =>
  role.endsWith('-www') && report.connection.failure?.class === 'dns';

function severityOf(end: VisitedEnd): Severity {
  if (isAbsentWww(end)) return 'info';
  return isHttpsEnd(end) ? 'serious' : 'moderate';
}

export default defineSiteRule({
  id: 'dead-end',
  group: 'connection',
  severity: 'serious',

  judge({ ends }, say) {
    const failed = ends.filter(isVisited).filter(hasFailed);
    const dead = failed.filter(({ report }) => !ofOtherRules.includes(report.connection.failure?.class ?? ''));
    const [worst] = dead.map(severityOf).sort((a, b) => severities.indexOf(a) - severities.indexOf(b));
    if (worst === undefined) {
      return failed.length === 0 ? { outcome: 'pass' } : { outcome: 'not-applicable', because: say('ofOtherRules') };
    }
    const only = dead.every(isAbsentWww);
    return {
      outcome: 'fail',
      severity: worst,
      ...(only ? { wording: 'absentWww' as const } : {}),
      title: only
        ? say('absentWww', { name: dead[0] === undefined ? '' : nameOf(dead[0]) })
        : say('dead', { ends: dead.map(({ requested }) => requested) }),
      proof: dead.map(({ requested, report }) => ({
        url: requested,
        text: say('failed', { code: report.connection.failure?.code ?? '', summary: report.summary }),
      })),
    };
  },
});
