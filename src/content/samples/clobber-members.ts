import type { PageWindow } from './complete-platform.ts';

/**
 * Lets elements stand in for members of their form and of the document, by their names, as browsers do and jsdom does not
 * (HTML, "named access"): a form's fields by name and id, and what a document gives by name.
 */
export function clobberMembers(window: PageWindow): void {
  const hide = (target: object, name: string | null, element: Element): void => {
    if (name) Object.defineProperty(target, name, { value: element, configurable: true });
  };
  for (const form of window.document.querySelectorAll('form')) {
    for (const field of form.querySelectorAll('input,button,select,textarea,img,object')) {
      for (const name of ['id', 'name']) hide(form, field.getAttribute(name), field);
    }
  }
  for (const element of window.document.querySelectorAll(
    'img[name],form[name],iframe[name],embed[name],object[name]',
  )) {
    hide(window.document, element.getAttribute('name'), element);
  }
}
