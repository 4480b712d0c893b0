import {checkCharacters} from '../characters';
import type {Finding, PageRule} from '../page';

export const characterReferences: PageRule = {
  name: 'character-references',
  about:
    'No character reference (`&#8203;`, `&shy;`) stands for a character that may not stand there.',
  check: ({nodes, file}) =>
    nodes.flatMap(({node}): Finding[] => {
      const texts = [
        'value' in node ? node.value : '',
        'url' in node ? node.url : '',
        'alt' in node ? node.alt : '',
        'meta' in node ? node.meta : '',
      ];
      return checkCharacters(file, texts.join('\n'))
        .slice(0, 1)
        .map(({message}) => ({
          place: node.position?.start,
          message: message.replace('The line', 'Decoded, this text'),
          remedy: 'Remove the character reference.',
        }));
    }),
};
