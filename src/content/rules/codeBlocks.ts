import type {Code, Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {parse as parseYamlText} from 'yaml';
import {didYouMean} from '../../lib/editDistance';
import {checkMermaid} from '../mermaid';
import {fenceAttributes} from '../fence';
import type {Finding, PageRule} from '../page';
import {isTooDeep} from '../yaml';

/** Reads the block with its own language's parser; throws where it is wrong. */
const parsers: Record<string, (text: string) => void> = {
  http: () => undefined,
  json: (text) => void JSON.parse(text),
  mermaid: checkMermaid,
  text: () => undefined,
  yaml: (text) => {
    if (isTooDeep(text)) throw new Error('it is nested too deep');
    parseYamlText(text);
  },
};

export const codeBlocks: PageRule = {
  name: 'code-block',
  about:
    'A code block names its language (http, json, mermaid, text or yaml), JSON and YAML parse, ' +
    'and a diagram has `title="…"` and `alt="…"`.',
  check: ({tree}) => {
    const findings: Finding[] = [];
    visit(tree as Nodes, 'code', (code: Code) => {
      const place = code.position?.start;
      const add = (message: string, remedy: string) => findings.push({place, message, remedy});
      const language = code.lang ?? '';
      const languages = Object.keys(parsers);
      const parser = Object.hasOwn(parsers, language) ? parsers[language] : undefined;
      if (!parser) {
        const named = language === '' ? 'names no language' : `is in \`${language}\``;
        const near = didYouMean(language, languages);
        add(`This code block ${named}.${near}`, `Use one of: ${languages.join(', ')}.`);
        return;
      }
      if (!/^(?:(?:title|alt)="[^"<>]*"\s*)*$/.test(code.meta ?? '')) {
        add(
          'A code block has only `title="…"` and `alt="…"` after its language.',
          'Remove the rest.',
        );
      }
      try {
        parser(code.value);
      } catch (error) {
        const [reason] = (error as Error).message.split('\n');
        add(`This block is not ${language}: ${reason}.`, 'Correct it, or call it text.');
      }
      const {title, alt} = fenceAttributes(code.meta);
      if (language === 'mermaid' && !(title && alt && alt.length >= 40)) {
        const remedy =
          'Write ```mermaid title="…" alt="the same in sentences, 40 characters or more".';
        add('This diagram lacks a title or a full text alternative.', remedy);
      }
    });
    return findings;
  },
};
