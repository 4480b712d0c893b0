import {factsRules, handbookRules, pageRules} from './rules';

/** What the reading of files asks for, before any rule looks at a page. */
const reading: Array<{name: string; about: string}> = [
  {
    name: 'file',
    about:
      'docs/ holds regular, non-executable UTF-8 files of known names: theme/id.mdx and ' +
      '_category_.yml, theme/img/ pictures, references.bib, tags.yml, words.txt, backlog.yml, synonyms.yml, checked.json. A page has at most 64 KiB.',
  },
  {
    name: 'missing-file',
    about: 'docs/references.bib, docs/tags.yml and docs/backlog.yml are there.',
  },
  {
    name: 'characters',
    about:
      'No control characters, no invisible ones, none that turn the writing direction, no private ' +
      'ones, no words that mix Latin with Cyrillic letters.',
  },
  {
    name: 'text-limits',
    about:
      'No line of more than 4,000 characters, no run of more than 120 equal marks, no blocks nested 16 deep.',
  },
  {
    name: 'resources',
    about: 'A page is read within two seconds of processor time and 256 MB.',
  },
  {
    name: 'yaml',
    about:
      'Front matter and theme files are plain YAML: no anchors, aliases, tags or duplicate keys.',
  },
  {
    name: 'front-matter',
    about:
      'Front matter begins on line 1 and has exactly the keys of the schema, each within its bounds.',
  },
  {
    name: 'mdx-syntax',
    about:
      'The text is Markdown that MDX can read: `<` and `{` in prose are escaped or in backticks.',
  },
  {
    name: 'theme-file',
    about:
      'Every theme has a _category_.yml with label, position (one of its own), description and ' +
      'customProps.why.',
  },
  {name: 'tags-file', about: 'Every tag of docs/tags.yml has a label and a description.'},
  {
    name: 'backlog',
    about: 'docs/backlog.yml lists questions that are not pages yet, each id once.',
  },
  {
    name: 'checked-code',
    about: 'docs/checked.json, where it is, is what `npm run test:examples -- --record` writes.',
  },
  {
    name: 'synonyms',
    about:
      'docs/synonyms.yml gives terms of the field other names (`also`) and what people say who miss ' +
      'the term (`said`); a name stands in one row.',
  },
  {
    name: 'bibliography',
    about:
      'docs/references.bib is BibTeX; every entry has a title, an id of its own and a plain https ' +
      'address of its own (no port, password, machine number, shortener or tracker), and was read ' +
      'on a day that has come.',
  },
  {
    name: 'spelling',
    about: 'Every word of the prose is in a British or technical dictionary or in docs/words.txt.',
  },
];

/** All names under which problems are reported, with what each asks for, as Markdown. */
export function toRuleList(): string {
  const all = [...reading, ...pageRules, ...factsRules, ...handbookRules];
  return all
    .map((rule) => {
      const drafts = 'publishedOnly' in rule && rule.publishedOnly ? ' Drafts are exempt.' : '';
      return `#### \`${rule.name}\`\n\n${rule.about}${drafts}\n`;
    })
    .join('\n');
}
