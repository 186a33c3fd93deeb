import { plainAddress } from './addresses.ts';
import { openingTag, selectorOf } from './description.ts';
import { tell } from './outbox.ts';
import { all, attribute, within } from './untampered.ts';

const password = 'input[type="password" i]';
const card = 'input[autocomplete~="cc-number" i],input[autocomplete~="cc-csc" i]';

/** Reads the forms that submit in clear, and the fields that collect what must not travel so. */
export function scanForms(root: Document | ShadowRoot): void {
  for (const form of all(root, 'form')) {
    if (attribute(form, 'method')?.trim().toLowerCase() !== 'dialog') tellForm(form, form, 'action');
  }
  for (const button of all(root, 'button[formaction]')) tellSubmitter(button);
  for (const field of all(root, 'input')) {
    if (Element.prototype.matches.call(field, password)) tellField(field, 'password');
    if (Element.prototype.matches.call(field, card)) tellField(field, 'card');
    if (attribute(field, 'formaction') !== null) tellSubmitter(field);
  }
}

/** A button may send its form elsewhere than the form itself says. */
function tellSubmitter(button: Element): void {
  const { form } = button as HTMLButtonElement | HTMLInputElement;
  if (form === null || attribute(button, 'formmethod')?.toLowerCase() === 'dialog') return;
  tellForm(form, button, 'formaction');
}

/** `submitter` is the form itself, or the button that overrides where it goes. */
function tellForm(form: Element, submitter: Element, name: 'action' | 'formaction'): void {
  const url = plainAddress(attribute(submitter, name));
  if (url === undefined || location.protocol === 'http:') return;
  const collects: ('password' | 'card')[] = [];
  if (within(form, password) !== null) collects.push('password');
  if (within(form, card) !== null) collects.push('card');
  const method = (attribute(submitter, 'formmethod') ?? attribute(form, 'method') ?? 'get').trim().toLowerCase();
  const selector = selectorOf(submitter);
  tell('forms', selector + url, { url, method, collects, selector, html: openingTag(submitter) });
}

function tellField(field: Element, collects: 'password' | 'card'): void {
  const selector = selectorOf(field);
  tell('fields', collects + selector, { collects, selector, html: openingTag(field) });
}
