import type {Root} from 'mdast';

/**
 * The plugin that checks pages and the transforms that build them are loaded apart, each with its
 * own copy of this module: what they share hangs on the process.
 */
const shared = globalThis as {handbookTrees?: Map<string, string>};
const trees = (shared.handbookTrees ??= new Map<string, string>());

/** Keeps the tree of a page that has been checked until it is built. @param tree JSON */
export function offerTree(text: string, tree: string): void {
  trees.set(text, tree);
}

/** The tree that was checked for this text, once. */
export function takeTree(text: string): Root | undefined {
  const tree = trees.get(text);
  trees.delete(text);
  return tree === undefined ? undefined : (JSON.parse(tree) as Root);
}
