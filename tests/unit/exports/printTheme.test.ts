/** @jest-environment jsdom */
import {toPrintedTheme} from '../../../src/exports/printTheme';

const theme = `<!doctype html><html lang="en"><head><title>Releases</title>
<link rel="canonical" href="https://example.org/releases/"><link rel="stylesheet" href="/a.css"></head>
<body><header class="site-header"><button popovertarget="menu">Menu</button></header>
<nav id="menu">Themes</nav><main id="main"><article class="theme-page"><h1>Releases</h1>
<h2 id="questions">Questions</h2><ul><li>A list</li></ul><h2 id="why">Why</h2><p>A reason.</p><nav>Next</nav></article></main></body></html>`;

const question = (id: string, body: string) => ({
  id,
  title: `Question ${id}`,
  html: `<html><body><main><article><nav class="breadcrumbs">Up</nav><h1>Question ${id}</h1>
${body}<footer class="theme-doc-footer">Edit</footer></article></main></body></html>`,
});

function print(...questions: Array<ReturnType<typeof question>>): Document {
  return new DOMParser().parseFromString(toPrintedTheme(theme, questions), 'text/html');
}

const section = `<h2 id="short-answer"><a class="heading-link" href="#short-answer">Short answer</a></h2>
<details data-answer="short-answer"><summary>Show</summary><p>It is<sup><a id="cite-x-1" href="#ref-x">1</a></sup>.</p>
<svg aria-labelledby="title"><defs><marker id="arrow"></marker></defs><path marker-end="url(#arrow)"></path></svg></details>
<nav aria-label="Related questions"><a href="/releases/b/">B</a></nav>
<ol><li id="ref-x">X <a href="#cite-x-1">↩</a></li></ol>`;

test('has the theme’s landing text, a list of its questions, and each of them in order', () => {
  const document = print(question('a', section), question('b', section));
  expect(document.querySelector('h1')?.textContent).toBe('Releases');
  const links = [...document.querySelectorAll('.print-contents a')];
  expect(links.map((link) => link.textContent)).toEqual(['Question a', 'Question b']);
  const targets = links.map((link) => document.querySelector(link.getAttribute('href')!));
  expect(targets.map((target) => target?.querySelector('h2')?.textContent)).toEqual([
    'Question a',
    'Question b',
  ]);
  expect(document.body.textContent).toContain('A reason.');
  expect(document.body.textContent).not.toMatch(/A list|Next/);
});

test('opens every answer, and lowers every heading by one', () => {
  const document = print(question('a', section));
  expect(document.querySelectorAll('details[open]')).toHaveLength(1);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  expect(document.querySelector('h3')?.textContent).toBe('Short answer');
});

test('has no landmarks of the same name', () => {
  const document = print(question('a', section), question('b', section));
  expect(document.querySelectorAll('nav, [aria-label="Related questions"]')).toHaveLength(0);
  expect(document.querySelectorAll('a[href="/releases/b/"]')).toHaveLength(2);
});

test('keeps ids unique, and every reference to one within its question', () => {
  const document = print(question('a', section), question('b', section));
  const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of document.querySelectorAll('.print-chapter a[href^="#"]')) {
    const target = document.getElementById(link.getAttribute('href')!.slice(1));
    expect(target?.closest('.print-chapter')).toBe(link.closest('.print-chapter'));
  }
  expect(document.querySelector('#b path')?.getAttribute('marker-end')).toBe('url(#b--arrow)');
});

test('leaves out what is of no use on paper, and sends search engines to the pages', () => {
  const document = print(question('a', section));
  expect(document.body.textContent).not.toMatch(/Edit|Up|Menu|Themes/);
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('link[rel=canonical]')).toBeNull();
  expect(document.querySelector('link[rel=stylesheet]')).not.toBeNull();
});
