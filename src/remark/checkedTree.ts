import type {Processor} from 'unified';
import {takeTree} from '../content/checkedTrees';

/**
 * Makes a page of the very tree that was checked, if this process has just checked it; Markdown is
 * then read once, and nothing can mean one thing to the check and another to the build. A page that
 * the check knew from its cache is read here.
 */
export function checkedTree(this: Processor): void {
  const read = this.parser!;
  this.parser = (text, file) => takeTree(text) ?? read(text, file);
}
