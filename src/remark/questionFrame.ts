import path from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {blockWithVariable, defaultImport} from './jsx';

/**
 * Frames a question with what the build knows of it: level, theme and dates at the head, the
 * numbered references and data for programs at the foot. They come from the JSON file that the
 * handbook plugin writes.
 */
export function questionFrame() {
  return (tree: Root, file: VFile): void => {
    const id = path.basename(file.path, '.mdx');
    tree.children = [
      defaultImport('question', `@generated/handbook/default/${id}.json`),
      blockWithVariable('QuestionFacts', 'question', 'question'),
      ...tree.children,
      blockWithVariable('QuestionFoot', 'question', 'question'),
      blockWithVariable('RelatedQuestions', 'question', 'question'),
      {
        type: 'heading',
        depth: 2,
        children: [{type: 'text', value: 'References'}],
        data: {hProperties: {id: 'references'}},
      },
      blockWithVariable('References', 'question', 'question'),
      blockWithVariable('QuestionData', 'question', 'question'),
    ];
  };
}
