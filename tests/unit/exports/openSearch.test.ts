/** @jest-environment jsdom */
import {toOpenSearch} from '../../../src/exports/openSearch';

const xml = toOpenSearch({
  title: 'Deployment & "Monitoring" <Handbook> with a title that is much too long for it',
  description: 'Questions & answers',
  url: 'https://example.org/sub/',
});
const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
const textOf = (name: string) => root.querySelector(name)?.textContent ?? '';

test('it is well-formed, and of the right kind', () => {
  expect(root.querySelector('parsererror')).toBeNull();
  expect(root.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(root.localName).toBe('OpenSearchDescription');
});

test('its texts are as long as the format allows, and are text', () => {
  expect(textOf('ShortName').length).toBeLessThanOrEqual(16);
  expect(textOf('LongName')).toBe('Deployment & "Monitoring" <Handbook> with a titl');
  expect(textOf('Description')).toBe('Questions & answers');
});

test('it leads to the search page below the base URL', () => {
  expect(root.querySelector('Url')?.getAttribute('template')).toBe(
    'https://example.org/sub/search/?q={searchTerms}',
  );
});
