import type { Listed, Reference } from '../../report.ts';

/** References of the top frame for a test, each a kind and an address. */
export function referring(...references: (readonly [Reference['kind'], string])[]): Listed<Reference> {
  const items = references.map(([kind, url]) => ({
    kind,
    url,
    frame: { url: 'https://site.example/', top: true },
    element: { selector: kind, html: `<${kind}>` },
  }));
  return { items, omitted: 0 };
}
