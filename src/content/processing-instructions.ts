import { pageBase } from './addresses.ts';
import { noteInStyle } from './style-sheets.ts';
import { read } from './untampered.ts';

/** Reads the style sheets that an XML document names before its root element (`<?xml-stylesheet href="…"?>`). */
export function scanProcessingInstructions(): void {
  for (let node = read(document, 'firstChild'); node !== null; node = read(node, 'nextSibling')) {
    if (!(node instanceof ProcessingInstruction) || node.target !== 'xml-stylesheet') continue;
    const data = node.data.slice(0, 2_000);
    const destination = /type\s*=\s*["']text\/css/.test(data) ? 'style' : 'xslt';
    noteInStyle(/href\s*=\s*["']([^"']*)/.exec(data)?.[1], pageBase(), destination, 'unclear');
  }
}
