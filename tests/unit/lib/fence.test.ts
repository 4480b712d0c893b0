import {parseFence, type Fence} from '../../../src/lib/fence';

const read = (attributes: Fence['attributes'], more: Partial<Fence> = {}) => ({
  attributes,
  repeated: [],
  rest: '',
  ...more,
});

test.each<[meta: string | null | undefined, fence: Fence]>([
  [undefined, read({})],
  [null, read({})],
  ['', read({})],
  ['title="A" alt="Two words."', read({title: 'A', alt: 'Two words.'})],
  ['alt="x = {y}" title=""', read({alt: 'x = {y}', title: ''})],
  ["title='A' alt=B", read({}, {rest: "title='A' alt=B"})],
  ['title="a"alt="b"', read({}, {rest: 'title="a"alt="b"'})],
  ['title="<b>"', read({}, {rest: 'title="<b>"'})],
  ['title="a" {1,3} live', read({title: 'a'}, {rest: '{1,3} live'})],
  ['title="a" title="b"', read({title: 'a'}, {repeated: ['title']})],
  ['constructor="a"', read({constructor: 'a'})],
])('%p', (meta, fence) => {
  expect(parseFence(meta)).toEqual(fence);
});
