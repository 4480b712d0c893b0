import {readFileSync} from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(__dirname, '../../../src/css/tokens.css'), 'utf8');

/** What a rule declares, by property. */
function declarations(selector: string): Map<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).match(/\{([^}]*)\}/)![1]!;
  return new Map(
    [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

test('dark colours are the same whether a script or the system asks for them', () => {
  const chosen = declarations("[data-theme='dark']");
  expect(chosen.size).toBeGreaterThan(15);
  expect(declarations(':root:not([data-theme])')).toEqual(chosen);
});

test('every colour of the dark mode is one that the light mode has', () => {
  const light = declarations(':root');
  for (const name of declarations("[data-theme='dark']").keys()) {
    if (name.startsWith('--')) expect([...light.keys()]).toContain(name);
  }
});
