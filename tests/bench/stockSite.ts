import {readFileSync} from 'node:fs';
import path from 'node:path';
import {readThemes} from './ourSite';
import type {BenchQuestion} from './questions';
import {linkPackages, root, writeFiles} from './siteFolder';

const config = `export default {
  title: 'Stock',
  url: 'https://stock.example.org',
  baseUrl: '/',
  trailingSlash: true,
  future: {v4: true, faster: true},
  presets: [['classic', {blog: false, docs: {routeBasePath: '/'}}]],
  themeConfig: {navbar: {title: 'Stock'}},
};
`;

const home = `---
slug: /
title: Home
---

The same questions on a stock site.
`;

/** Numbers a page's citations as the handbook does, and links them to the list at its foot. */
const toNumbered = (text: string, {sources}: BenchQuestion): string =>
  text.replace(/\[@([a-z0-9-]+)\]/g, (_, id) => {
    const number = sources.findIndex((source) => source.id === id) + 1;
    return `[${number}](#references)`;
  });

/** Diagrams stay text: the stock preset has no way to draw them. */
const toPlain = (text: string): string => text.replace(/^```mermaid .*$/gm, '```text');

/** The same page for the stock preset: each section in the theme's `<details>`. */
export function toStockPage(question: BenchQuestion): string {
  const {title, label, description, tags, prompt, sections, sources} = question;
  return [
    '---',
    `title: ${title}`,
    `sidebar_label: ${label}`,
    `description: ${JSON.stringify(description)}`,
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
    prompt,
    ...sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      '',
      '<details>',
      `<summary>Show ${section.title.toLowerCase()}</summary>`,
      '',
      toPlain(toNumbered(section.text, question)),
      '',
      '</details>',
    ]),
    '',
    '## References',
    '',
    ...sources.map(
      (source, index) =>
        `${index + 1}. ${source.author}. (${source.year}). ${source.title}. [${source.url}](${source.url})`,
    ),
    '',
  ].join('\n');
}

/** Writes a site of the stock preset with these questions, grouped as the handbook's are. */
export function writeStockSite(folder: string, questions: readonly BenchQuestion[]): void {
  const used = new Set(questions.map(({theme}) => theme));
  linkPackages(folder);
  writeFiles(folder, [
    ['docusaurus.config.js', config],
    ['package.json', '{"name": "stock", "private": true}\n'],
    ['docs/index.md', home],
    ['docs/tags.yml', readFileSync(path.join(root, 'docs/tags.yml'), 'utf8')],
    ...readThemes()
      .filter(({id}) => used.has(id))
      .map(({id, title}, index) => {
        const category = {label: title, position: index + 1, link: {type: 'generated-index'}};
        return [`docs/${id}/_category_.json`, JSON.stringify(category)] as const;
      }),
    ...questions.map((page) => [`docs/${page.theme}/${page.id}.mdx`, toStockPage(page)] as const),
  ]);
}
