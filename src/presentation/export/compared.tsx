import type { Changes } from '../../core/baseline/compare.ts';
import { Section } from '../report/section.tsx';
import { printable } from './printable.ts';
import { changeCounts, comparedWords } from './results.ts';

/** What is new and what is fixed since a baseline was written, in a saved file. */
export const Compared = ({ changes }: { readonly changes: Changes }) => (
  <Section title={comparedWords.title}>
    <p>{changeCounts(changes)}.</p>
    {(['new', 'fixed'] as const)
      .filter((change) => changes[change].length > 0)
      .map((change) => (
        <>
          <h3>{comparedWords[change]}</h3>
          <ul class="facts">
            {changes[change].map(({ severity, rule, page, what }) => (
              <li key={`${rule} ${page} ${what}`}>{printable([severity, rule, page, what].join(' · '))}</li>
            ))}
          </ul>
        </>
      ))}
  </Section>
);
