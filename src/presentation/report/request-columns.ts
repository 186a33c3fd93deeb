import type { InsecureRequest } from '../../core/report.ts';
import { reportWords } from './words.ts';

/** The columns of requests, by name and heading; one of nothing but empty cells would take room from the addresses. */
export const columnsOf = (hasPlaces: boolean): readonly (readonly [name: string, words: string])[] =>
  Object.entries(reportWords.columns).filter(([name]) => hasPlaces || name !== 'place');

/** Whether it is known where in the page, or in which file, a request comes from. */
export const isPlaced = ({ element, source }: InsecureRequest): boolean =>
  element !== undefined || source !== undefined;
