import AxeBuilder from '@axe-core/playwright';
import {expect, type Locator, type Page} from '@playwright/test';

export const searchLink = (page: Page): Locator =>
  page.getByRole('banner').getByRole('link', {name: 'Search', exact: true});

export const dialog = (page: Page): Locator =>
  page.getByRole('dialog', {name: 'Search the handbook'});

export const field = (page: Page): Locator =>
  dialog(page).getByRole('combobox', {name: 'Search the handbook'});

/** What the list offers; the filter by theme has options of its own. */
export const options = (page: Page): Locator =>
  dialog(page).getByRole('listbox').getByRole('option');

/** Options that are questions. */
export const hits = (page: Page): Locator =>
  dialog(page).getByRole('group', {name: 'Results'}).getByRole('option');

/** Opens the dialog by key, once it works. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** Texts of the words that are highlighted on the page, each with the answer it is in. */
export const highlighted = (page: Page): Promise<Array<{text: string; answer?: string}>> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => {
      const element = range.startContainer.parentElement;
      const answer = element?.closest<HTMLElement>('details[data-answer]')?.dataset.answer;
      return {text: (range as Range).toString().toLowerCase(), ...(answer && {answer})};
    }),
  );

/** Violations of all of axe's rules, with what violates them. */
export async function violations(page: Page): Promise<string[]> {
  const {violations: found} = await new AxeBuilder({page}).analyze();
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join('\n')}`);
}

/** Scripts that are fetched late are held back until `release` is called. */
export async function holdBackScripts(page: Page, which: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(which, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
