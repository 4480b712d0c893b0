import {cssNames} from '../../../src/delivery/cssNames';
import {purgeCss, splitCss} from '../../../src/delivery/purgeCss';
import {UnusedNames} from '../../../src/delivery/unusedNames';

const page = `<!doctype html><html lang=en><body><p class="used also"><a class=plain href=#top id=top>a</a>
<svg><path fill=var(--ink) /></svg><details><summary>b</summary></details></body></html>`;
const script =
  'x.dataset.menuState="open";x.classList.add("from-script");x.append(d.createElement("mark"))';

/** The style sheet that is left for that page and that script. */
function purge(css: string): string {
  const unused = new UnusedNames(cssNames(css));
  unused.seePage(page);
  unused.seeScript(script);
  return purgeCss(css, (name) => unused.has(name));
}

test.each([
  ['a class of a page', '.used{color:red}'],
  ['a second class of an element', '.also{color:red}'],
  ['a class without quotation marks', '.plain{color:red}'],
  ['a class that a script sets', '.from-script{color:red}'],
  ['an element of a page', 'summary{color:red}'],
  ['an element that a script makes', 'mark{color:red}'],
  ['an id', '#top{color:red}'],
  ['an attribute, whatever its value', 'a[href=other]{color:red}'],
  ['an attribute that a script sets through dataset', '[data-menu-state=closed]{color:red}'],
  ['a state', ':focus-visible{color:red}'],
  ['states of the root', ':root{color:red}'],
  ['what something unused is excluded from', '.used:not(.unused):hover{color:red}'],
  ['what may hold something', '.used:has(.unused){color:red}'],
  ['a choice of which one can match', ':is(.unused,.used){color:red}'],
  ['a choice of no weight', ':where(.used):not(.unused){color:red}'],
  ['everything', '*{color:red}'],
  ['a pseudo-element', '.used:before{content:""}'],
  ['a custom highlight', '.used ::highlight(found){color:red}'],
  ['a layer', '@layer a{.used{color:red}}'],
  ['a property that another rule uses', '.used{--a:1px;margin:var(--a)}'],
  ['a property that a page uses', '.used{--ink:red}'],
  ['an animation in use', '.used{animation:1s fade}@keyframes fade{to{opacity:0}}'],
])('keeps %s', (_what, css) => {
  expect(purge(css)).toBe(css);
});

test.each([
  ['a class that no page has', '.unused{color:red}'],
  ['a class that a longer one only contains', '.use{color:red}'],
  ['an element that no page has', 'blockquote{color:red}'],
  ['an attribute that no page has', '[data-nothing]{color:red}'],
  ['what needs something unused as its parent', '.unused>.used{color:red}'],
  ['what needs something unused beside', '.used.unused{color:red}'],
  ['a choice of unused things', ':where(.unused,.other) .used{color:red}'],
  ['a condition around nothing', '@media print{.unused{color:red}}'],
  ['a property that nothing uses', '.used{--a:1px}'],
  ['a chain of properties that nothing uses', ':root{--a:1px;--b:var(--a)}'],
  ['an animation that nothing uses', '@keyframes fade{to{opacity:0}}'],
])('drops %s', (_what, css) => {
  expect(purge(css)).toBe('');
});

test('drops one selector of several', () => {
  expect(purge('.used,.unused{color:red}')).toBe('.used{color:red}');
});

describe('a style sheet in two', () => {
  const split = (css: string) => {
    const unused = new UnusedNames(cssNames(css));
    unused.seePage('<p class="early">');
    return splitCss(css, (name) => unused.has(name));
  };

  test.each([
    ['a rule', '.early{color:red}', '.late{color:#00f}'],
    ['a list of selectors', '.early,p{color:red}', '.late{color:red}'],
    ['a condition', '@media print{.early{color:red}}', '@media print{.late{color:red}}'],
    ['pages of paper', '@page{margin:1cm}', ''],
    ['a property', ':root{--a:red}.early{color:var(--a)}', '.late{color:var(--a)}'],
    ['a property of the rest alone', ':root{--a:red}', '.late{color:var(--a)}'],
    [
      'an animation of the rest alone',
      '.early{color:red}',
      '.late{animation:1s fade}@keyframes fade{to{opacity:0}}',
    ],
  ])('parts %s', (_what, early, late) => {
    const whole = early.replace('.early,p', '.early,p,.late') + (early.includes(',p') ? '' : late);
    expect(split(whole)).toEqual({early, late});
  });
});
