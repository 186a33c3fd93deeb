import type { Grade } from '../../core/report.ts';
import { heroWords } from './words.ts';

/** The grade, as a chip beside the verdict; nothing where there is none. */
export const GradeView = ({ grade }: { readonly grade: Grade | null }) =>
  grade === null ? null : (
    <p class="grade">
      <span class="unseen">{heroWords.grade} </span>
      {/* From right to left, the sign would stand in front of the letter. */}
      <bdi dir="ltr">{grade}</bdi>
    </p>
  );
