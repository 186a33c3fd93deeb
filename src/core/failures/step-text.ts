import type { StepPart } from '../report.ts';

/** A step where nothing can be told apart: its words, and what is copied after them. */
export const stepText = (parts: readonly StepPart[]): string => parts.map(({ text }) => text).join('\n');
