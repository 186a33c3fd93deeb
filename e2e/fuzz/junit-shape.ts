import { JSDOM } from 'jsdom';
import * as v from 'valibot';

/** An element of XML, as its shape is compared: its name, its attributes, and what is in it. */
interface Shown {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Shown[];
  readonly text: string;
}

const count = v.pipe(v.string(), v.regex(/^\d+$/));
const counts = { tests: count, failures: count, errors: count, skipped: count };
const noText = v.pipe(v.string(), v.regex(/^\s*$/));
const element = <const N extends string, A extends v.ObjectEntries, C extends v.GenericSchema>(
  name: N,
  attributes: A,
  child: C,
) =>
  v.strictObject({
    name: v.literal(name),
    attributes: v.strictObject(attributes),
    children: v.array(child),
    text: noText,
  });
const leaf = <const N extends string, A extends v.ObjectEntries>(name: N, attributes: A) =>
  v.strictObject({
    name: v.literal(name),
    attributes: v.strictObject(attributes),
    children: v.tuple([]),
    text: v.string(),
  });

const message = v.string();
const outcome = v.variant('name', [
  leaf('failure', { message, type: v.picklist(['critical', 'serious', 'moderate', 'minor', 'info', 'budget']) }),
  leaf('error', { message }),
  leaf('skipped', { message }),
  leaf('system-out', {}),
]);
const testcase = v.strictObject({
  name: v.literal('testcase'),
  attributes: v.strictObject({ name: v.string(), classname: v.string() }),
  children: v.pipe(v.array(outcome), v.maxLength(1)),
  text: v.string(),
});
const testsuite = element(
  'testsuite',
  { name: v.string(), ...counts, timestamp: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())) },
  testcase,
);

/** The part of the JUnit format that is written, so strictly that nothing else fits. */
export const junitShape = element('testsuites', { name: v.string(), ...counts }, testsuite);

const { DOMParser } = new JSDOM('').window;

/** The document, as a parser of XML reads it; it has another shape where it is not well-formed. */
export const readXml = (text: string): Shown =>
  shownOf(new DOMParser().parseFromString(text, 'application/xml').documentElement);

function shownOf(node: Element): Shown {
  const children = [...node.children].map(shownOf);
  const own = [...node.childNodes].filter(({ nodeType }) => nodeType === node.TEXT_NODE);
  return {
    name: node.nodeName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children,
    text: own.map(({ textContent }) => textContent ?? '').join(''),
  };
}
