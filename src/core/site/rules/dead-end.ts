import { type Severity, severities } from '../../report.ts';
import { isHttpsEnd } from '../ends.ts';
import { hasFailed, isVisited, nameOf, type VisitedEnd } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

/** Failures that have a rule of their own. */
const ofOtherRules = ['certificate-name', 'redirect-loop'];

const isWww = ({ role }: VisitedEnd): boolean => role.endsWith('-www');

/** Much of the web has no `www.`, and a name that does not exist misleads nobody. One that answers somewhere does exist. */
const isWwwAbsent = (ends: readonly VisitedEnd[]): boolean =>
  ends.filter(isWww).every(({ report }) => report.connection.failure?.class === 'dns');

export default defineSiteRule({
  id: 'dead-end',
  group: 'connection',
  severity: 'serious',

  judge({ ends }, say) {
    const visited = ends.filter(isVisited);
    const failed = visited.filter(hasFailed);
    const dead = failed.filter(({ report }) => !ofOtherRules.includes(report.connection.failure?.class ?? ''));
    const noWww = isWwwAbsent(visited);
    const isAbsent = (end: VisitedEnd): boolean => noWww && isWww(end);
    const severityOf = (end: VisitedEnd): Severity =>
      isAbsent(end) ? 'info' : isHttpsEnd(end) ? 'serious' : 'moderate';
    const [worst] = dead.map(severityOf).sort((a, b) => severities.indexOf(a) - severities.indexOf(b));
    if (worst === undefined) {
      return failed.length === 0 ? { outcome: 'pass' } : { outcome: 'not-applicable', because: say('ofOtherRules') };
    }
    const only = dead.every(isAbsent);
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
