import {pickQuestion} from '../../../../src/client/questionFoot/pickQuestion';

const paths = ['/a/one/', '/a/two/', '/b/three/', '/b/four/'];

test.each([
  [0, '/a/one/'],
  [0.5, '/b/three/'],
  [0.999_999, '/b/four/'],
])('with nothing read, %d picks %s', (random, path) => {
  expect(pickQuestion(paths, [], '/', random)).toBe(path);
});

test('prefers what is unread, and never the page one is on', () => {
  expect(pickQuestion(paths, ['one', 'three'], '/a/two/', 0)).toBe('/b/four/');
  expect(pickQuestion(paths, ['one', 'three'], '/a/two/', 0.9)).toBe('/b/four/');
});

test('picks another again once all are read', () => {
  const read = ['one', 'two', 'three', 'four', 'a-page-that-is-gone'];
  expect(pickQuestion(paths, read, '/a/one/', 0)).toBe('/a/two/');
  // The last unread question is the page itself.
  expect(pickQuestion(paths, read.slice(1), '/a/one/', 0.9)).toBe('/b/four/');
});

test('picks nothing where there is no other', () => {
  expect(pickQuestion(['/a/one/'], [], '/a/one/', 0)).toBeUndefined();
});
