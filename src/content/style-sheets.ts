import type { Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { addressesInCss } from '../core/standards/css-addresses.ts';
import { pageBase, plainAddress } from './addresses.ts';
import { declarationOf } from './declarations.ts';
import { cut, guardSteps } from './outbox.ts';
import { attribute, read } from './untampered.ts';

/** Sheets that were read, with how many rules they had: a sheet is read again only when rules were added. */
const rulesRead = new WeakMap<CSSStyleSheet, number>();

/** Reads the insecure addresses in the style sheets of a tree. Sheets of other origins are closed to us. */
export function* scanStyles(root: Document | ShadowRoot): Generator {
  for (const sheet of [...read(root, 'styleSheets'), ...read(root, 'adoptedStyleSheets')]) {
    const rules = rulesOf(sheet);
    if (!rules || rulesRead.get(sheet) === rules.length) continue;
    rulesRead.set(sheet, rules.length);
    yield* readRules(rules, read(sheet, 'href') ?? pageBase());
  }
}

/** Reads those in a style attribute. What is of neither HTML, SVG nor MathML has no style, even with such an attribute. */
export function* readStyle(element: Element): Generator {
  if (attribute(element, 'style') === null) return;
  const style: CSSStyleDeclaration | undefined = read(element as HTMLElement, 'style');
  yield* noteAddresses(style?.cssText ?? '', pageBase(), 'image');
}

/** A sheet of another origin does not show its rules. */
function rulesOf(sheet: CSSStyleSheet | null): CSSRuleList | undefined {
  try {
    return sheet?.cssRules;
  } catch {
    return undefined;
  }
}

type Rules = readonly [rules: CSSRuleList, base: string];

/** Reads one rule at a time; those within others wait for their turn. */
function* readRules(...first: Rules): Generator {
  const lists = [first];
  for (const [rules, base] of lists) {
    for (const rule of rules) {
      yield* guardSteps('styles', readRule(rule, base, lists));
      yield;
    }
  }
}

/** Reads a rule, and puts those in it to the others. */
function* readRule(rule: CSSRule, base: string, lists: Rules[]): Generator {
  if (rule instanceof CSSImportRule) {
    // What needs a feature that the browser lacks is not asked for.
    if (CSS.supports(rule.supportsText ?? 'top:0')) noteInStyle(read(rule, 'href'), base, 'style', 'yes');
    const imported = rulesOf(rule.styleSheet);
    if (imported) lists.push([imported, read(rule.styleSheet as CSSStyleSheet, 'href') ?? base]);
    return;
  }
  // Many kinds of rules have neither.
  const inner: CSSRuleList | undefined = read(rule as CSSStyleRule, 'cssRules');
  const style: CSSStyleDeclaration | undefined = read(rule as CSSStyleRule, 'style');
  const text = (inner?.length ? style?.cssText : rule.cssText) ?? '';
  if (inner?.length) lists.push([inner, base]);
  // A name is no address.
  if (!(rule instanceof CSSNamespaceRule))
    yield* noteAddresses(text, base, rule instanceof CSSFontFaceRule ? 'font' : 'image');
}

/** One address at a time: a single rule may have very many. */
function* noteAddresses(css: string, base: string, destination: Destination): Generator {
  for (const address of addressesInCss(css)) {
    noteInStyle(address, base, destination, 'unclear');
    yield;
  }
}

/** Notes an insecure address that a style sheet declares, or an instruction of an XML document. */
export function noteInStyle(
  address: string | undefined,
  base: string,
  destination: Destination,
  requested: Requested,
): void {
  const url = plainAddress(address, base);
  if (!url) return;
  const declaration = declarationOf({ url, destination }, requested, () => ({ selector: '', html: '' }));
  if (declaration) declaration.count ||= 1;
  else cut('styles', 'size');
}
