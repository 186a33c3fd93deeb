import { isPlain, resolved } from './addresses.ts';
import { tell } from './outbox.ts';

/** Reads the style sheets that an XML document names before its root element (`<?xml-stylesheet href="…"?>`). */
export function scanProcessingInstructions(): void {
  if (!document.contentType.endsWith('xml')) return;
  for (const node of document.childNodes) {
    if (!(node instanceof ProcessingInstruction) || node.target !== 'xml-stylesheet') continue;
    const pseudo = (name: string): string | undefined =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(node.data)?.[1];
    const url = resolved(pseudo('href') ?? null);
    if (url === undefined || !isPlain(url)) continue;
    const destination = pseudo('type') === 'text/css' ? 'style' : 'xslt';
    const html = `<?xml-stylesheet ${node.data}?>`.slice(0, 160);
    tell('resources', `${destination} ${url}`, {
      url,
      destination,
      requested: 'unclear',
      upgradedEntry: false,
      selector: '',
      html,
      count: 1,
    });
  }
}
