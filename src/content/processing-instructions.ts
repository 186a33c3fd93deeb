import { noteInStyle } from './style-sheets.ts';
import { baseUriOf } from './untampered.ts';

/** Reads the style sheets that an XML document names before its root element (`<?xml-stylesheet href="…"?>`). */
export function scanProcessingInstructions(): void {
  if (!document.contentType.endsWith('xml')) return;
  for (const node of document.childNodes) {
    if (!(node instanceof ProcessingInstruction) || node.target !== 'xml-stylesheet') continue;
    const pseudo = (name: string): string | undefined =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(node.data)?.[1];
    const destination = pseudo('type') === 'text/css' ? 'style' : 'xslt';
    const html = `<?xml-stylesheet ${node.data}?>`.slice(0, 160);
    noteInStyle(pseudo('href') ?? '', baseUriOf(document), destination, 'unclear', html);
  }
}
