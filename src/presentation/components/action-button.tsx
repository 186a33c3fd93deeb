import type { Action } from '../../core/report.ts';
import { actionWords } from './action-words.ts';
import { perform, type Subject } from './perform.ts';
import { Task } from './task.tsx';

interface Props extends Subject {
  readonly action: Action;
  readonly strong?: boolean;
}

/** The button of a possible action. */
export function ActionButton({ action, strong = false, ...subject }: Props) {
  return (
    <Task {...actionWords(action, subject.report.connection)} strong={strong} work={() => perform(action, subject)} />
  );
}
