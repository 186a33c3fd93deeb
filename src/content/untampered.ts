/*
 * The page can hide the members of forms and of the document behind elements of the same name
 * (`<input name="action">`, `<img name="baseURI">`), even from our isolated world. It cannot hide those of prototypes,
 * which each world has for itself: everything here, and nothing elsewhere, reads what belongs to the page.
 */

/** The value of a property. */
export const read = <T extends object, K extends keyof T>(target: T, name: K): T[K] =>
  Reflect.get(Object.getPrototypeOf(target), name, target);

type Method<T, K extends keyof T> = T[K] extends (...parameters: infer P) => infer R ? [P, R] : never;

/** What a method returns. */
export const call = <T extends object, K extends keyof T>(
  target: T,
  name: K,
  ...parameters: Method<T, K>[0]
): Method<T, K>[1] =>
  // The platform defines each of these methods.
  (read(target, name) as (...parameters: Method<T, K>[0]) => Method<T, K>[1]).apply(target, parameters);

export const all = (root: Document | ShadowRoot, selector: string): NodeListOf<Element> =>
  call(root, 'querySelectorAll', selector);

const { getAttribute } = Element.prototype;

/** Asked for so often that it is worth its own line. */
export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);

export const localNameOf = (element: Element): string => read(element, 'localName');
export const parentOf = (node: Node): Element | null => read(node, 'parentElement');
export const isComplete = (): boolean => read(document, 'readyState') === 'complete';
/** Whether the page had been parsed before the script came. */
export const cameLate = read(document, 'readyState') !== 'loading';
