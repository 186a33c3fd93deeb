import type { en } from './en.ts';

/** The texts as they stand in English: what the keys are, and what each text has to be filled with. */
export type English = typeof en;

/** The texts in any language: the keys of the English ones. */
export type Words = Widened<English>;

type Widened<T> = T extends string ? string : { readonly [Key in keyof T]: Widened<T[Key]> };
