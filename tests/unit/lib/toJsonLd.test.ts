import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {toJsonLd} from '../../../src/lib/toJsonLd';

const titles = [
  'How do you roll back a model?',
  '</script><script>alert(1)</script>',
  '</SCRIPT\t><img src=x onerror=alert(1)>',
  '<!--<script>',
  'R&D: p < 0.05, q > 1, &lt;',
  'Backslashes \\u003c, quotes "\'`, lines \u2028\u2029\n',
];

/** The texts of all scripts in a page whose JSON-LD holds the title. */
function scriptsAround(title: string): string[] {
  const scripts: string[] = [];
  const script = `<script type="application/ld+json">${toJsonLd({name: title})}</script>`;
  visit(fromHtml(`<head>${script}<title>After</title></head><body></body>`), 'element', (node) => {
    const [child] = node.children;
    if (node.tagName === 'script') scripts.push(child?.type === 'text' ? child.value : '');
    expect(['html', 'head', 'title', 'body', 'script']).toContain(node.tagName);
  });
  return scripts;
}

test.each(titles)('the title %j comes back, and stays inside its script', (title) => {
  expect(JSON.parse(toJsonLd({name: title}))).toEqual({name: title});
  const scripts = scriptsAround(title);
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0]!)).toEqual({name: title});
});

test('nothing that HTML or old JavaScript could misread is left', () => {
  expect(toJsonLd(titles)).not.toMatch(/[<>&\u2028\u2029]/);
});

test('keys are escaped as values are', () => {
  expect(toJsonLd({'</script>': 1})).toBe('{"\\u003c/script\\u003e":1}');
});
