import type { English } from '../words/words.ts';

/** Something to say, by its key, with what it is filled with. It becomes a sentence where a finding is written. */
export interface Said {
  readonly key: string;
  readonly parts: Readonly<Record<string, Saying>>;
  /** Only `say` makes one, so that its key exists and nothing is left open. */
  readonly [checked]: true;
}

declare const checked: unique symbol;

/** What fills a text; several are joined by commas. */
export type Saying = string | number | Said | readonly (string | Said)[];

export type RuleId = keyof English['rules'];
export type SiteRuleId = keyof English['site']['rules'];

/** Says one of the rule's texts, one that rules share, or why something is not known. What stands in braces must be given. */
export type Say<Id extends RuleId = never> = SayOf<English['rules'][Id]>;
export type SiteSay<Id extends SiteRuleId> = SayOf<English['site']['rules'][Id]>;

type SayOf<Text> = <const Key extends keyof Sayable<Text> & string>(
  key: Key,
  ...parts: PartsOf<Sayable<Text>[Key], Saying>
) => Said;

type Sayable<Text> = English['shared'] & English['gaps'] & SaysOf<Text>;
type SaysOf<Text> = [Text] extends [{ readonly says: infer Says }] ? Says : unknown;

/** What a text must be filled with: nothing where nothing stands in braces. */
export type PartsOf<Text, Part> = [NamesIn<Text>] extends [never] ? [] : [parts: Readonly<Record<NamesIn<Text>, Part>>];
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** Says what rules share. */
// The type of `say` demands what this does not check; the mark exists only for the compiler.
export const say = ((key: string, parts = {}) => ({ key, parts })) as unknown as Say;

/** Says what one rule does, outside of that rule. */
export const sayFor = <Id extends RuleId>(): Say<Id> => say as unknown as Say<Id>;

/** Writes what was said, by the texts of one language. */
export function sentenceOf(said: Saying, texts: Readonly<Record<string, string>>): string {
  if (typeof said === 'string' || typeof said === 'number') return String(said);
  if (isSeveral(said)) return said.map((one) => sentenceOf(one, texts)).join(', ');
  const { key, parts } = said;
  return fill(texts[key] ?? key, (name) => sentenceOf(parts[name] ?? '', texts));
}

// The compiler does not take a readonly array for one by itself.
const isSeveral = (said: Saying): said is readonly (string | Said)[] => Array.isArray(said);

/** The text with what stands in braces replaced. */
export const fill = (text: string, partOf: (name: string) => string): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => partOf(name));
