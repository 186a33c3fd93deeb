import type { Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { isPlain } from '../core/standards/address.ts';
import { hasPlainBase, plainAddress } from './addresses.ts';
import { declarationOf } from './declarations.ts';
import { all, baseUriOf, styleOf, styleSheetsOf } from './untampered.ts';

/** Sheets that were read, with how many rules they had: a sheet is read again only when rules were added. */
const rulesRead = new WeakMap<CSSStyleSheet, number>();

/** Most rules looked at in one pass; a page with more is read on in the next. */
const mostRules = 20_000;

/**
 * Reads the insecure addresses in the style sheets of a tree and in its style attributes.
 * Sheets of other origins are closed to us.
 */
export function scanStyles(root: Document | ShadowRoot): void {
  let budget = mostRules;
  const sheets = root instanceof Document ? styleSheetsOf(root) : root.styleSheets;
  for (const sheet of [...sheets, ...root.adoptedStyleSheets]) {
    const rules = rulesOf(sheet);
    if (rules === undefined || rulesRead.get(sheet) === rules.length || budget < rules.length) continue;
    budget -= rules.length;
    rulesRead.set(sheet, rules.length);
    readRules(rules, sheet.href ?? baseUriOf(document));
  }
  // With an insecure base, relative addresses are insecure too.
  for (const element of all(root, hasPlainBase() ? '[style*="url(" i]' : '[style*="http:" i]')) {
    noteAddresses(styleOf(element)?.cssText ?? '', baseUriOf(document), 'image');
  }
}

/** A sheet of another origin does not show its rules. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined;
  }
}

function readRules(rules: CSSRuleList, base: string): void {
  const telling = isPlain(base) ? /url\(/i : /http:/i;
  for (const rule of rules) {
    if (rule instanceof CSSImportRule) {
      // What needs a feature that the browser lacks is not asked for.
      if (CSS.supports(rule.supportsText ?? 'top:0')) noteInStyle(rule.href, base, 'style', 'yes');
      const imported = rule.styleSheet === null ? undefined : rulesOf(rule.styleSheet);
      if (imported !== undefined) readRules(imported, rule.styleSheet?.href ?? base);
      continue;
    }
    const text = rule.cssText;
    if (telling.test(text)) noteAddresses(text, base, rule instanceof CSSFontFaceRule ? 'font' : 'image');
  }
}

function noteAddresses(css: string, base: string, destination: Destination): void {
  for (const [, double, single, bare] of css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']*))\s*\)/gi)) {
    noteInStyle(double ?? single ?? bare ?? '', base, destination, 'unclear');
  }
}

/** Notes an insecure address that a style sheet declares, or an instruction of an XML document. */
export function noteInStyle(
  address: string,
  base: string,
  destination: Destination,
  requested: Requested,
  html = '',
): void {
  const url = plainAddress(address, base);
  if (url === undefined) return;
  const declaration = declarationOf(url, destination, requested, () => ({ selector: '', html }));
  if (declaration !== undefined) declaration.count ||= 1;
}
