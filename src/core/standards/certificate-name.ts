import { ipBytesOf } from './ip-address.ts';

/**
 * Whether one of a certificate's names is that of the host (RFC 9525 §6.3): an asterisk stands for exactly one label, the
 * whole left-most one, and an address is matched by addresses only. The subject's common name does not count.
 */
export function isNamedBy(names: readonly string[], host: string): boolean {
  const bytes = ipBytesOf(host)?.join('.');
  if (bytes !== undefined) return names.some((name) => ipBytesOf(name)?.join('.') === bytes);
  const wanted = normal(host);
  const [first, rest] = cut(wanted);
  if (first === '') return false;
  return names.some((name) => {
    const [label, parent] = cut(normal(name));
    return normal(name) === wanted || (label === '*' && parent.includes('.') && parent === rest);
  });
}

/** Names are compared without regard to case, and a dot at the end of a host says only that it is a whole one. */
const normal = (name: string): string => name.toLowerCase().replace(/\.$/, '');

function cut(name: string): readonly [label: string, rest: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}
