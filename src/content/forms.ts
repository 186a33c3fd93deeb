import { isOverHttp, plainAddress } from './addresses.ts';
import { isFull } from './outbox.ts';
import { tellPort } from './ports.ts';
import { tellOf } from './tell-of.ts';
import { attribute, call, read } from './untampered.ts';

const kinds = [
  ['password', 'input[type="password" i]'],
  ['card', 'input[autocomplete~="cc-number" i],input[autocomplete~="cc-csc" i]'],
] as const;

const lowered = (element: Element, name: string): string | undefined =>
  attribute(element, name)?.slice(0, 20).trim().toLowerCase();

/** Reads where a form submits to, or one of its buttons, which may send it elsewhere, if that is insecure. */
export function readForm(element: Element, name: string): void {
  const own = name === 'form' ? '' : 'form';
  const form = own ? read(element as HTMLButtonElement, own) : element;
  const action = attribute(element, `${own}action`);
  const method = lowered(element, `${own}method`);
  if (!form || action === null || method === 'dialog') return;
  tellPort('form', action);
  const url = isOverHttp ? undefined : plainAddress(action);
  if (url === undefined) return;
  // A form may have very many buttons, and each of these questions goes through all of it: none is asked to count one.
  const collects = isFull('forms')
    ? undefined
    : kinds.flatMap(([kind, fields]) => (call(form, 'querySelector', fields) ? [kind] : []));
  tellOf(element, 'forms', { url, method: method ?? lowered(form, 'method') ?? 'get', collects });
}

/** Reads a field that collects what must not travel unencrypted. */
export function readField(field: Element): void {
  for (const [collects, fields] of kinds) if (call(field, 'matches', fields)) tellOf(field, 'fields', { collects });
}
