import { isOverHttp, plainAddress } from './addresses.ts';
import { isFull } from './outbox.ts';
import { tellPort } from './ports.ts';
import { tellOf } from './tell-of.ts';
import { all, attribute, call, read } from './untampered.ts';

const kinds = [
  ['password', 'input[type="password" i]'],
  ['card', 'input[autocomplete~="cc-number" i],input[autocomplete~="cc-csc" i]'],
] as const;

/** Reads where a form submits to, or one of its buttons, which may send it elsewhere, if that is insecure. */
export function readForm(element: Element, name: string): void {
  const isForm = name === 'form';
  const form = isForm ? (element as HTMLFormElement) : read(element as HTMLButtonElement, 'form');
  // Nothing else submits, whatever attributes it has.
  if (!form || (!isForm && !/submit|image/.test(read(element as HTMLButtonElement, 'type')))) return;
  const action = attribute(element, isForm ? 'action' : 'formaction');
  const method = read(element as HTMLButtonElement, 'formMethod') || read(form, 'method');
  // Only in HTML is it a form.
  if (!method || method === 'dialog') return;
  tellPort('form', action);
  const url = !isOverHttp && plainAddress(action);
  if (!url) return;
  // A form may have very many buttons, and each of these questions goes through its whole tree: none is asked to count one.
  const collects = isFull('forms')
    ? undefined
    : // Its fields may stand outside: by a `form` attribute, or in a table, out of which the parser moves the form.
      kinds.flatMap(([kind, fields]) =>
        [...all(call(form, 'getRootNode') as Document, fields)].some(
          (field) => read(field as HTMLInputElement, 'form') === form,
        )
          ? [kind]
          : [],
      );
  tellOf(element, 'forms', { url, method, collects });
}

/** Reads a field that collects what must not travel unencrypted. */
export function readField(field: Element): void {
  for (const [collects, fields] of kinds) if (call(field, 'matches', fields)) tellOf(field, 'fields', { collects });
}
