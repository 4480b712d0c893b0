import type {Page} from '@playwright/test';
import {expect, open, pageTypes, question, test} from './test';

/** What a screen reader is told of an element. */
interface Told {
  role: string;
  name: string;
  states: Record<string, unknown>;
}

/** The browser's own account, in the order of the page: Playwright knows no role of `<summary>`. */
async function toldOf(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(below)] : [];
  };
  return below(nodes[0]!.nodeId)
    .filter(({ignored}) => !ignored)
    .map(({role, name, properties = []}) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      states: Object.fromEntries(
        properties.map((property): [string, unknown] => [property.name, property.value.value]),
      ),
    }));
}

const withRole = (told: readonly Told[], role: string) => told.filter((each) => each.role === role);
const names = (told: readonly Told[], role: string) => withRole(told, role).map(({name}) => name);

const everywhere = ['Main'];
const regions: Record<string, string[]> = {
  home: everywhere,
  theme: [
    ...everywhere,
    'Themes and questions',
    'Breadcrumbs',
    'Filter by level',
    'Neighbouring themes',
  ],
  question: [
    ...everywhere,
    'Themes and questions',
    'Breadcrumbs',
    'Docs pages',
    'On this page',
    'Related questions',
  ],
  references: everywhere,
  contribute: everywhere,
  print: everywhere,
};

for (const [type, navigations] of Object.entries(regions)) {
  test(`${type} page: its regions are told apart, its headings form an outline`, async ({page}) => {
    await open(page, {...pageTypes, print: './print/monitoring/'}[type]!);
    const told = await toldOf(page);
    for (const landmark of ['banner', 'main', 'contentinfo']) {
      expect(withRole(told, landmark)).toHaveLength(1);
    }
    expect(names(told, 'navigation').sort()).toEqual([...navigations].sort());
    const levels = withRole(told, 'heading').map(({states}) => Number(states.level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1);
    }
  });
}

test('answers say what they hold, and whether they are open', async ({page}) => {
  await open(page, question);
  const sections = ['Short answer', 'Full answer', 'Worked example', 'Key points'];
  const closed = await toldOf(page);
  for (const section of sections) {
    expect(names(closed, 'heading')).toContain(section);
    const name = expect.stringMatching(
      new RegExp(`^Show ${section.toLowerCase()} · [\\d,]+ words$`),
    );
    expect(withRole(closed, 'DisclosureTriangle')).toContainEqual({
      role: 'DisclosureTriangle',
      name,
      states: expect.objectContaining({expanded: false}),
    });
  }
  await page.getByRole('button', {name: 'Expand all answers'}).click();
  const opened = await toldOf(page);
  const disclosures = withRole(opened, 'DisclosureTriangle');
  expect(disclosures).toHaveLength(withRole(closed, 'DisclosureTriangle').length);
  for (const {name, states} of disclosures) {
    expect(name).toMatch(/^Hide [a-z]/);
    expect(states.expanded).toBe(true);
  }
  expect(names(opened, 'button')).toContain('Collapse all answers');
});

test('a question: breadcrumbs, controls, sources and pictures have names', async ({page}) => {
  await open(page, question);
  const breadcrumbs = page.getByRole('navigation', {name: 'Breadcrumbs'});
  await expect(breadcrumbs.getByRole('list').getByRole('link')).toHaveText([
    'Handbook',
    'Release strategies',
  ]);
  await page.getByRole('button', {name: 'Expand all answers'}).click();
  const told = await toldOf(page);
  expect(names(told, 'button')).toContain('Colour mode: system');
  for (const role of ['link', 'button', 'image', 'checkbox', 'navigation']) {
    expect(withRole(told, role).filter(({name}) => name.trim() === '')).toEqual([]);
  }
  expect(withRole(told, 'image').length).toBeGreaterThan(0);
  expect(withRole(told, 'columnheader').length).toBeGreaterThan(3);
  const references = page
    .getByRole('heading', {name: 'References'})
    .locator('xpath=following::ol[1]');
  await expect(references.getByRole('listitem').first()).toContainText(/\w+/);
});

test('the menu of a phone says whether it is open', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await open(page, question);
  const expanded = async () =>
    withRole(await toldOf(page), 'button').find(({name}) => name === 'Menu')?.states.expanded;
  expect(await expanded()).toBe(false);
  expect(names(await toldOf(page), 'navigation')).not.toContain('Themes and questions');
  await page.getByRole('button', {name: 'Menu'}).click();
  expect(await expanded()).toBe(true);
  expect(names(await toldOf(page), 'navigation')).toContain('Themes and questions');
});

test('the search is a dialog with a combobox, and nothing else is there meanwhile', async ({
  page,
}) => {
  await open(page, question);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', {name: 'Search the handbook'});
  const field = dialog.getByRole('combobox', {name: 'Search the handbook'});
  await field.fill('drift');
  const chosen = dialog.getByRole('listbox').getByRole('option', {selected: true});
  await expect(chosen).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const told = await toldOf(page);
  expect(withRole(told, 'main')).toEqual([]);
  expect(withRole(told, 'dialog')[0]?.states.modal).toBe(true);
  const controls = await field.getAttribute('aria-controls');
  const active = await field.getAttribute('aria-activedescendant');
  await expect(dialog.getByRole('listbox')).toHaveId(controls!);
  await expect(chosen).toHaveId(active!);
  await page.keyboard.press('ArrowDown');
  await expect(field).not.toHaveAttribute('aria-activedescendant', active!);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(withRole(await toldOf(page), 'main')).toHaveLength(1);
});

test('the board: tables have names, and rows and columns headings', async ({page}) => {
  await open(page, pageTypes.contribute);
  await page.locator('main summary').filter({hasText: 'Release strategies'}).click();
  const table = page.getByRole('table', {name: /^Release strategies: what is written/});
  await expect(table.getByRole('rowheader').first()).toContainText(/\?/);
  await expect(table.getByRole('columnheader')).not.toHaveCount(0);
  const opened = withRole(await toldOf(page), 'DisclosureTriangle').filter(
    ({states}) => states.expanded,
  );
  expect(opened.map(({name}) => name)).toEqual([expect.stringMatching(/^Release strategies: \d+/)]);
});

test('a printed theme: every answer is open, under the heading of its question', async ({page}) => {
  await open(page, './print/monitoring/');
  const told = await toldOf(page);
  const disclosures = withRole(told, 'DisclosureTriangle');
  expect(disclosures.length).toBeGreaterThan(5);
  for (const {states} of disclosures) expect(states.expanded).toBe(true);
  const questions = withRole(told, 'heading').filter(({states}) => states.level === 2);
  expect(questions.length).toBeGreaterThan(2);
});
