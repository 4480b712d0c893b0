import {reportUrl} from '../../../src/lib/reportUrl';

test.each([
  ['What is a canary?', 'https://example.org/releases/canary/'],
  ['A/B: 50% & more #1 + “drift” = ?', 'https://example.org/a/?b=c&d=%20#e'],
])('carries title and page through: %s', (title, page) => {
  const url = new URL(reportUrl('https://github.com/owner/name', title, page));
  expect(url.origin + url.pathname).toBe('https://github.com/owner/name/issues/new');
  expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
  expect(url.searchParams.get('title')).toBe(`Answer: ${title}`);
  expect(url.searchParams.get('body')?.split('\n')[0]).toBe(`Page: ${page}`);
  expect(url.hash).toBe('');
});

test('asks what is wrong and for a source', () => {
  const body = new URL(reportUrl('https://h.org/o/n', 'T', 'P')).searchParams.get('body');
  expect(body).toContain('Which sentence, number or code block is wrong or unclear?');
  expect(body).toContain('What should it say, and which source supports that?');
});
