import type {BlockContent, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx';
import {countWords, toSections} from '../content/sections';
import {block} from './jsx';

/**
 * Makes every `##` section a collapsible answer: the heading stays where headings, links and
 * readers of all kinds look for it, and what follows goes into `<Answer>` behind it.
 */
export function answerSections() {
  return (tree: Root): void => {
    const {prompt, sections} = toSections(tree);
    const answers = sections.map(({title, slug, heading, children}): MdxJsxFlowElement => {
      heading.data = {...heading.data, hProperties: {...heading.data?.hProperties, id: slug}};
      const words = String(countWords(children));
      return block('AnswerSection', {}, [
        heading,
        block('Answer', {title, slug, words}, children as BlockContent[]),
      ]);
    });
    tree.children = [
      ...prompt,
      ...(answers.length > 0 ? [block('AnswerToolbar', {})] : []),
      ...answers,
    ];
  };
}
