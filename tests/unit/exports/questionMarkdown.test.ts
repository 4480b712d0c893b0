import {readPage} from '../../../src/content/readPage';
import type {Page} from '../../../src/content/page';
import {toQuestionMarkdown} from '../../../src/exports/questionMarkdown';
import {sampleContext, sampleFile} from '../content/samplePage';

const site = 'https://example.org/handbook/';

function markdownOf(body: string): string {
  const text = `---
title: What is a canary deployment?
sidebar_label: Canary
description: Release to a small share of traffic first, compare both versions, and then decide.
level: mid
tags: [releases]
aliases: [one, two]
reviewed: 2026-11-20
---

${body}`;
  const {page} = readPage(sampleFile, text) as {page: Page};
  const {sources} = sampleContext.bibliography;
  const online = {...sources.get('tang2010')!, url: 'https://example.org/tang'};
  return toQuestionMarkdown(page, text, new Map([...sources, ['tang2010', online]]), site);
}

test('says title, level, review date and address at its head', () => {
  expect(markdownOf('## Short answer\n\nIt is.')).toMatch(
    /^# What is a canary deployment\?\n\nLevel: mid\. Reviewed 20 Nov 2026\. https:\/\/example\.org\/handbook\/releases\/canary-deployment\/\n\n## Short answer/,
  );
});

test('numbers citations by first use, and lists their sources', () => {
  const markdown = markdownOf('A [@tang2010]. B [@gama2014; @tang2010]. `[@gama2014]` is code.');
  expect(markdown).toContain('A [1]. B [2, 1]. `[@gama2014]` is code.');
  const [, references = ''] = markdown.split('## References\n\n');
  expect(references.trim().split('\n')).toEqual([
    '1. Text of tang2010. https://example.org/tang',
    '2. Text of gama2014.',
  ]);
});

test('links lead to the site, with their anchors', () => {
  expect(markdownOf('See [rollback](../incidents/rollback.mdx#plan) and [here](#plan).')).toContain(
    '[rollback](https://example.org/handbook/incidents/rollback/#plan) and [here](#plan)',
  );
});

test('code, tables and task lists stay as they are', () => {
  const body = '```json\n{"a": "[@b]"}\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- [ ] A point';
  const markdown = markdownOf(body);
  expect(markdown).toContain('{"a": "[@b]"}');
  expect(markdown).toContain('| 1 | 2 |');
  expect(markdown).toContain('- [ ] A point');
});

test('escapes of MDX are gone, and prose that looks like a tag stays text', () => {
  expect(markdownOf('Answers in \\<100 ms, for \\{name}.')).toMatch(/in \\?<100 ms, for \{name\}/);
});

test.each([
  ['a block in a list', '- Run\n\n  ```bash\n  echo "${A} \\{ [@tang2010]"\n  ```'],
  ['a block that shows a block', '````text\n```\n[@tang2010]\n```\n\\{\n````'],
  ['a block of tildes', '~~~text\n`[@tang2010]\n~~~'],
  ['a span of two ticks', 'See ``a ` b [@tang2010] \\{`` now.'],
  ['a span over two lines', 'See `a\n[@tang2010] \\{` now.'],
])('code stays as it is: %s', (_what, body) => {
  expect(markdownOf(`${body}\n\nAfter it [@gama2014].`)).toContain(`${body}\n\nAfter it [1].`);
});

test.each([
  ['one tick alone', 'A ` here [@tang2010].', 'A ` here [1].'],
  ['a tick that ends in another paragraph', 'A ` b [@tang2010]\n\nc ` d', 'A ` b [1]\n\nc ` d'],
  ['an escaped tick', 'A \\` b [@tang2010] \\` c', 'A \\` b [1] \\` c'],
  ['ticks that differ', 'A `` b [@tang2010] ` c', 'A `` b [1] ` c'],
])('what is no code is rewritten: %s', (_what, body, expected) => {
  expect(markdownOf(body)).toContain(expected);
});

test('other escapes stay, and an escaped bracket is a citation as on the page', () => {
  expect(markdownOf('A \\*b\\* \\[@tang2010] \\[c\\]')).toContain('A \\*b\\* [1] \\[c\\]');
});

test('pictures lead to the site', () => {
  expect(markdownOf('![A plan](./img/plan.png)')).toContain(
    '![A plan](https://example.org/handbook/releases/img/plan.png)',
  );
});
