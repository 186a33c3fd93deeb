/**
 * The page can hide the properties of forms and of the document behind elements of the same name
 * (`<input name="action">`, `<img name="baseURI">`), even from our isolated world. These reads cannot be hidden.
 */
export const all = (root: Document | ShadowRoot, selector: string): NodeListOf<Element> =>
  (root instanceof Document ? Document.prototype : DocumentFragment.prototype).querySelectorAll.call(root, selector);

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const within = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const attributesOf = reader<Element, NamedNodeMap>(Element.prototype, 'attributes');
export const localNameOf = reader<Element, string>(Element.prototype, 'localName');
export const parentOf = reader<Node, Element | null>(Node.prototype, 'parentElement');
export const previousOf = reader<Element, Element | null>(Element.prototype, 'previousElementSibling');
export const nextOf = reader<Element, Element | null>(Element.prototype, 'nextElementSibling');
export const baseUriOf = reader<Node, string>(Node.prototype, 'baseURI');
export const readyStateOf = reader<Document, DocumentReadyState>(Document.prototype, 'readyState');
export const styleSheetsOf = reader<Document, StyleSheetList>(Document.prototype, 'styleSheets');

const styleOfHtml = reader<HTMLElement, CSSStyleDeclaration>(HTMLElement.prototype, 'style');

/** What is of neither HTML, SVG nor MathML has no style, even with an attribute of that name. */
export const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element instanceof HTMLElement ? styleOfHtml(element) : (element as SVGElement).style;

function reader<T extends object, R>(prototype: T, name: keyof T): (target: T) => R {
  // The platform defines each of these getters, and what it returns.
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get(): R };
  return (target) => get.call(target);
}
