// The page as a screen reader has it: the browser's own accessibility tree, not the document.
import { cdp } from 'vitest/browser';

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly nodeId: string;
  readonly childIds?: readonly string[];
}

interface Answer {
  readonly nodes: readonly AxNode[];
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

/** The frame in which the tests run: the innermost of the page. */
async function ownFrame(): Promise<string> {
  let { frameTree } = (await cdp().send('Page.getFrameTree')) as unknown as { frameTree: FrameTree };
  while (frameTree.childFrames?.[0]) frameTree = frameTree.childFrames[0];
  return frameTree.frame.id;
}

/** Everything that is read, in the order of reading, a line a node: `heading: November 1936`. */
export async function spokenTree(): Promise<readonly string[]> {
  const frameId = await ownFrame();
  const { nodes } = (await cdp().send('Accessibility.getFullAXTree', { frameId })) as unknown as Answer;
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // The answer comes level by level; it is read branch by branch.
  const branch = (node: AxNode): readonly AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? branch(child) : [];
    }),
  ];
  const [root] = nodes;
  return (root ? branch(root) : [])
    .filter(({ ignored, name, role }) => !ignored && name?.value && role?.value !== 'InlineTextBox')
    .map(({ role, name }) => `${role?.value}: ${name?.value.replace(/\s+/g, ' ').trim()}`);
}
