import {fenceAttributes} from '../../../src/content/fence';

test.each<[meta: string | null | undefined, attributes: Record<string, string>]>([
  [undefined, {}],
  [null, {}],
  ['', {}],
  ['title="A" alt="Two words."', {title: 'A', alt: 'Two words.'}],
  ['alt="x = {y}, <z>" title=""', {alt: 'x = {y}, <z>', title: ''}],
  ["title='A' alt=B", {}],
])('%p', (meta, attributes) => {
  expect(fenceAttributes(meta)).toEqual(attributes);
});
