import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {parseHtml} from '../../../src/content/parseHtml';

/** A tree without places. */
const plain = (tree: Root): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );

test.each([
  [
    'a page',
    '<!doctype html><html lang="en"><head><title>T</title></head><body><p>a</body></html>',
  ],
  ['what scripts switch off', '<body><noscript><img src="https://evil.example/"></noscript>'],
  ['scripts and comments', '<script>a<b</script><!-- <p> --><script type="x">{"a": 1}</script>'],
  ['drawings', '<svg viewBox="0 0 1 1"><a xlink:href="#b"><script>1</script></a></svg><math><mi>'],
  ['templates and frames', '<template><b>a</b></template><iframe srcdoc="<p>"></iframe>'],
  ['broken HTML', '<p><table><a href=x onclick="y"><td>1</p></a><form><form></b>&#x3c;&amp'],
])('reads %s as hast-util-from-html does', (_what, html) => {
  expect(plain(parseHtml(html))).toEqual(plain(fromHtml(html)));
});
