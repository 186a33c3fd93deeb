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
    const answer = { outcome: 'fail', severity: worst } as const;
    const proofOf = (those: readonly VisitedEnd[]) =>
      those.map(({ requested, report }) => ({
        url: requested,
        text: say('failed', { code: report.connection.failure?.code ?? '', summary: report.summary }),
      }));
    if (dead.every(isAbsent)) {
      const title = say('absentWww', { name: dead[0] === undefined ? '' : nameOf(dead[0]) });
      return { ...answer, wording: 'absentWww' as const, title, proof: proofOf(dead) };
    }
    // Whoever reads how many do not load counts those of other rules, too.
    const proof = proofOf(failed);
    if (failed.length === ends.length) return { ...answer, wording: 'all' as const, proof };
    if (failed.length === 1) return { ...answer, proof };
    const title = say('several', { count: failed.length, all: ends.length });
    return { ...answer, wording: 'several' as const, title, proof };
  },
});
