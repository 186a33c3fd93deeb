import type { HeaderField } from '../evidence.ts';
import { fieldsNamed } from '../header-fields.ts';

/** Whether the response states a kind of document that asks for nothing else: a PDF, a picture, plain text. */
export function isLeaf(headers: readonly HeaderField[]): boolean {
  const stated = fieldsNamed(headers, 'content-type').at(-1)?.split(';')[0]?.trim().toLowerCase() ?? '';
  return leaves.test(stated) && stated !== 'image/svg+xml';
}

const leaves = /^(application\/(pdf|json)|text\/(plain|csv)|(image|audio|video|font)\/[\w.+-]+)$/;
