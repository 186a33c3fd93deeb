import type { Initiator } from '../initiator.ts';
import { connections } from './connections.ts';
import { documents } from './documents.ts';
import { frames } from './frames.ts';
import { gone } from './gone.ts';
import { icons } from './icons.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { media } from './media.ts';
import { negatives } from './negatives.ts';
import { scripts } from './scripts.ts';
import { styleAttributes } from './style-attributes.ts';
import { styleRules } from './style-rules.ts';
import { styleSheets } from './style-sheets.ts';
import { workers } from './workers.ts';

/** Every way for a page to ask for an address, or to seem to. */
export const initiators: readonly Initiator[] = [
  ...images,
  ...icons,
  ...styleAttributes,
  ...styleRules,
  ...styleSheets,
  ...scripts,
  ...workers,
  ...frames,
  ...documents,
  ...media,
  ...connections,
  ...links,
  ...gone,
  ...negatives,
];
