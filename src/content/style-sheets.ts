import type { Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { addressesInCss } from '../core/standards/css-addresses.ts';
import { pageBase, plainAddress } from './addresses.ts';
import { declarationOf } from './declarations.ts';
import { cut, guard } from './outbox.ts';
import { attribute, read } from './untampered.ts';

/** Sheets that were read, with how many rules they had: a sheet is read again only when rules were added. */
const rulesRead = new WeakMap<CSSStyleSheet, number>();

/** Reads the insecure addresses in the style sheets of a tree. Sheets of other origins are closed to us. */
export function* scanStyles(root: Document | ShadowRoot): Generator {
  for (const sheet of [...read(root, 'styleSheets'), ...read(root, 'adoptedStyleSheets')]) {
    const rules = rulesOf(sheet);
    if (rules === undefined || rulesRead.get(sheet) === rules.length) continue;
    rulesRead.set(sheet, rules.length);
    yield* readRules(rules, read(sheet, 'href') ?? pageBase());
  }
}

/** Reads those in a style attribute. What is of neither HTML, SVG nor MathML has no style, even with such an attribute. */
export function readStyle(element: Element): void {
  if (attribute(element, 'style') === null) return;
  const style: CSSStyleDeclaration | undefined = read(element as HTMLElement, 'style');
  noteAddresses(style?.cssText ?? '', pageBase(), 'image');
}

/** A sheet of another origin does not show its rules. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined;
  }
}

/** Reads one rule at a time; those within others wait for their turn. */
function* readRules(first: CSSRuleList, sheetBase: string): Generator {
  const lists: [rules: CSSRuleList, base: string][] = [[first, sheetBase]];
  for (const [rules, base] of lists) {
    for (const rule of rules) {
      guard('styles', () => {
        const inner = readRule(rule, base);
        if (inner !== undefined) lists.push(inner);
      });
      yield;
    }
  }
}

/** Reads a rule, and returns those in it. */
function readRule(rule: CSSRule, base: string): [CSSRuleList, string] | undefined {
  if (rule instanceof CSSImportRule) {
    // What needs a feature that the browser lacks is not asked for.
    if (CSS.supports(rule.supportsText ?? 'top:0')) noteInStyle(read(rule, 'href'), base, 'style', 'yes');
    const imported = rule.styleSheet === null ? undefined : rulesOf(rule.styleSheet);
    return imported && [imported, read(rule.styleSheet as CSSStyleSheet, 'href') ?? base];
  }
  // Many kinds of rules have neither.
  const inner: CSSRuleList | undefined = read(rule as CSSStyleRule, 'cssRules');
  const style: CSSStyleDeclaration | undefined = read(rule as CSSStyleRule, 'style');
  const text = (inner?.length ? style?.cssText : rule.cssText) ?? '';
  // A name is no address.
  if (!(rule instanceof CSSNamespaceRule))
    noteAddresses(text, base, rule instanceof CSSFontFaceRule ? 'font' : 'image');
  return inner?.length ? [inner, base] : undefined;
}

function noteAddresses(css: string, base: string, destination: Destination): void {
  for (const address of addressesInCss(css)) noteInStyle(address, base, destination, 'unclear');
}

/** Notes an insecure address that a style sheet declares, or an instruction of an XML document. */
export function noteInStyle(
  address: string | undefined,
  base: string,
  destination: Destination,
  requested: Requested,
): void {
  const url = plainAddress(address, base);
  if (url === undefined) return;
  const declaration = declarationOf({ url, destination }, requested, () => ({ selector: '', html: '' }));
  if (declaration !== undefined) declaration.count ||= 1;
  else cut('styles', 'size');
}
