import type { SensitiveField } from '../../evidence.ts';
import type { Listed } from '../../report.ts';

/** Fields of the top frame that collect these things, for a test. */
export function fieldsFor(...collects: SensitiveField['collects'][]): Listed<SensitiveField> {
  const items = collects.map((what) => ({
    collects: what,
    frame: { url: 'http://site.example/', top: true },
    selector: `#${what}`,
    html: `<input id="${what}">`,
  }));
  return { items, omitted: 0 };
}
