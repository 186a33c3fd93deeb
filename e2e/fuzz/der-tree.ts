import fc from 'fast-check';
import { contentOf, elementsOf, tags } from '../../src/core/standards/der.ts';
import { element } from '../../src/core/standards/samples/write-certificate.ts';

/** DER as a tree, so that after a change of one part the lengths around it are right. */
export interface DerNode {
  readonly tag: number;
  readonly content: Uint8Array | readonly DerNode[];
}

export function treeOf(bytes: Uint8Array): DerNode[] {
  return (elementsOf(bytes) ?? []).map((one) => {
    const content = contentOf(one);
    // What is in an octet string of a certificate is DER too, mostly.
    const mayHold = (one.tag & 0x20) !== 0 || one.tag === tags.octetString;
    return { tag: one.tag, content: mayHold && elementsOf(content) !== undefined ? treeOf(content) : content };
  });
}

export const bytesOfTree = (nodes: readonly DerNode[]): Uint8Array[] =>
  nodes.map(({ tag, content }) =>
    content instanceof Uint8Array ? element(tag, content) : element(tag, ...bytesOfTree(content)),
  );

/** How far from the start (0) to the end (1); every place as often as any other. */
export const place = fc.noBias(fc.nat(10_000)).map((share) => share / 10_000);

/** What happens to one node of a tree. */
export interface TreeChange {
  /** Which node. */
  readonly at: number;
  readonly how: 'remove' | 'repeat' | 'retag' | 'replace' | 'nest';
  readonly tag: number;
  readonly times: number;
  readonly bytes: Uint8Array;
}

export const treeChanges = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<TreeChange> =>
  fc.record({
    at: place,
    how: fc.constantFrom('remove', 'repeat', 'retag', 'replace', 'nest'),
    tag: fc.oneof(fc.constantFrom(0x01, 0x02, 0x03, 0x04, 0x06, 0x0c, 0x13, 0x17, 0x18, 0x1e, 0x30, 0x31), fc.nat(255)),
    times: fc.oneof(fc.nat(3), fc.nat(300)),
    bytes,
  });

/** The tree after the change; nodes are counted in the order of their bytes. */
export function changedTree(nodes: readonly DerNode[], change: TreeChange): readonly DerNode[] {
  const target = Math.floor(change.at * (sizeOf(nodes) - 1));
  let count = -1;
  const walk = (level: readonly DerNode[]): DerNode[] =>
    level.flatMap((node) => {
      count++;
      const isTarget = count === target;
      const walked = { tag: node.tag, content: node.content instanceof Uint8Array ? node.content : walk(node.content) };
      return isTarget ? changedNode(walked, change) : [walked];
    });
  return walk(nodes);
}

function changedNode(node: DerNode, { how, tag, times, bytes }: TreeChange): DerNode[] {
  switch (how) {
    case 'remove':
      return [];
    case 'repeat':
      // A few of what is large, many of what is small.
      return Array<DerNode>(Math.min(times, Math.ceil(300 / sizeOf([node])))).fill(node);
    case 'retag':
      return [{ ...node, tag }];
    case 'replace':
      return [{ ...node, content: bytes }];
    case 'nest':
      return [{ tag, content: [node] }];
  }
}

const sizeOf = (nodes: readonly DerNode[]): number =>
  nodes.reduce((sum, { content }) => sum + 1 + (content instanceof Uint8Array ? 0 : sizeOf(content)), 0);
