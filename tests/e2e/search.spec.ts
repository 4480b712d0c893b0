import type {Page} from '@playwright/test';
import {
  dialog,
  field,
  highlighted,
  hits,
  holdBackScripts,
  openDialog,
  options,
  searchLink,
  violations,
} from './searchParts';
import {anywhere, expect, open, question, ready, test} from './test';

/** Scripts that are no part of the page: those of the search. */
const lateScripts = /\/assets\/js\/(?!reader\.)[^/]*\.js$/;
const readerScript = /\/assets\/js\/reader\.[^/]*\.js$/;

const selected = (page: Page) =>
  dialog(page).getByRole('listbox').getByRole('option', {selected: true});

/** The active option is the selected one, and the only one. */
async function expectActive(page: Page, index: number): Promise<void> {
  const option = options(page).nth(index);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(selected(page)).toHaveCount(1);
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? 'an id',
  );
}

test('by keyboard alone: from a key to the closed answer that has the words', async ({page}) => {
  await open(page, './about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('shadow traffic');
  await expect(hits(page).first()).toBeVisible();
  await expectActive(page, 0);
  await page.keyboard.press('ArrowDown');
  await expectActive(page, 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectActive(page, (await options(page).count()) - 1);
  await page.keyboard.press('ArrowDown');
  await expectActive(page, 0);

  const caret = () => field(page).evaluate((input: HTMLInputElement) => input.selectionStart);
  await page.keyboard.press('Home');
  expect(await caret()).toBe(0);
  await page.keyboard.press('End');
  expect(await caret()).toBe('shadow traffic'.length);
  await expectActive(page, 0);

  await page.keyboard.press('Enter');
  await page.waitForURL(/\/[a-z-]+\/[a-z-]+\/\?h=[^#]+#[a-z-]+$/);
  const answer = page.locator('details[data-answer][open]');
  await expect(answer).toHaveCount(1);
  await expect.poll(() => highlighted(page)).not.toEqual([]);
});

test('roles, names and states are those of a combobox with a list', anywhere, async ({page}) => {
  await open(page, question);
  await expect(searchLink(page)).toHaveAttribute('aria-haspopup', 'dialog');
  await openDialog(page);
  await expect(field(page)).toHaveAttribute('aria-autocomplete', 'list');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog(page).getByRole('group', {name: 'Themes'})).toBeVisible();
  await page.keyboard.type('canary');
  await expect(hits(page).first()).toHaveAccessibleName(/canary deployment.*junior.*Release/i);
  const list = dialog(page).getByRole('listbox', {name: 'Results and suggestions'});
  await expect(field(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
  await expect(list.getByRole('link')).toHaveCount(0);
  await expect(list.getByRole('button')).toHaveCount(0);
  await expect(dialog(page).getByRole('group', {name: 'Filters'})).toBeVisible();
  await expect(dialog(page).getByRole('combobox', {name: 'Theme'})).toBeVisible();
  await expect(dialog(page).getByRole('button', {name: 'Close'})).toBeVisible();
});

test(
  'a live region says how many results there are, once typing has paused',
  anywhere,
  async ({page}) => {
    await open(page, question);
    await openDialog(page);
    const status = dialog(page).getByRole('status');
    await page.keyboard.type('canary');
    await expect(hits(page).first()).toBeVisible();
    await expect(status).toHaveText(/^\d+ results?$/);
    await page.keyboard.type(' zzzzqqq');
    await field(page).fill('zzzzqqq');
    await expect(status).toHaveText('No results');
  },
);

test(
  'the keys open it from anywhere, but are text where text is typed',
  anywhere,
  async ({page}) => {
    await open(page, question);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    }
    await page.getByLabel(/single-key shortcuts/i).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    await expect(field(page)).toHaveValue('a/b');
  },
);

test(
  'keys open it again in the moment in which a closed dialog keeps the focus',
  anywhere,
  async ({page}) => {
    await open(page, question);
    for (const key of ['/', 'k']) {
      await openDialog(page);
      await page.keyboard.type('canary');
      await expect(hits(page).first()).toBeVisible();
      await dialog(page).evaluate((element: HTMLDialogElement, pressed) => {
        element.close();
        const how = {key: pressed, ctrlKey: pressed === 'k', bubbles: true, cancelable: true};
        element.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', how));
      }, key);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    }
  },
);

test('the single key can be switched off; the combination stays', anywhere, async ({page}) => {
  await open(page, question);
  await page.getByLabel(/single-key shortcuts/i).uncheck();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+/');
  await expect(dialog(page)).toBeHidden();
  await openDialog(page);
});

test(
  'it closes by key, button and backdrop, and the focus returns',
  anywhere,
  async ({page, isMobile}) => {
    await open(page, question);
    const close = [
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('Control+k'),
      () => dialog(page).getByRole('button', {name: 'Close'}).click(),
      // On a phone there is no backdrop to tap.
      ...(isMobile ? [] : [() => page.mouse.click(5, 5)]),
    ];
    for (const how of close) {
      await searchLink(page).focus();
      await searchLink(page).click();
      await expect(field(page)).toBeFocused();
      await how();
      await expect(dialog(page)).toBeHidden();
      await expect(searchLink(page)).toBeFocused();
    }
  },
);

test('the focus stays inside while it is open', anywhere, async ({page}) => {
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('canary');
  await expect(hits(page).first()).toBeVisible();
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(isOutside).toBe(false);
  }
});

test('one click is enough, and no letter is lost, while the search is on its way', async ({
  page,
}) => {
  await page.route(lateScripts, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  });
  await open(page, question);
  await searchLink(page).click();
  await expect(dialog(page)).toBeVisible({timeout: 1_000});
  await page.keyboard.type('observability');
  // The script, then the worker that it starts.
  await expect(hits(page).first()).toBeVisible({timeout: 12_000});
  await expect(field(page)).toHaveValue('observability');
});

test('a click before any script has run leads to the search page', async ({page}) => {
  const release = await holdBackScripts(page, readerScript);
  await page.goto(question, {waitUntil: 'commit'});
  await searchLink(page).click();
  await page.waitForURL(/\/search\/$/, {waitUntil: 'commit'});
  release();
  await ready(page);
  await expect(page.getByRole('textbox', {name: 'Search the handbook'})).toBeVisible();
});

test.describe('scripts that never arrive', () => {
  test.use({allowedNoise: /ERR_FAILED/});

  test('all of them: the link and the form lead to the themes', async ({page}) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(question);
    await searchLink(page).click();
    await page.waitForURL(/\/search\/$/);
    await page.getByRole('textbox', {name: 'Search the handbook'}).fill('drift');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=drift$/);
    await expect(page.getByRole('main')).toContainText('needs JavaScript');
    await page.getByRole('main').getByRole('link', {name: 'Drift and retraining'}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Drift and retraining');
  });

  test('those of the search: Enter leads to the search page', async ({page}) => {
    await page.route(lateScripts, (route) => route.abort());
    await open(page, question);
    await searchLink(page).click();
    const input = dialog(page).getByRole('textbox', {name: 'Search the handbook'});
    await input.fill('drift');
    await input.press('Enter');
    await page.waitForURL(/\/search\/\?q=drift$/);
  });
});

test.describe('an index that does not arrive', () => {
  test.use({allowedNoise: /ERR_FAILED/});

  test('is said, and asked for again with the next key', async ({page}) => {
    await page.route(/\/index\.json$/, (route) => route.abort());
    await open(page, question);
    await openDialog(page);
    await page.keyboard.type('canary');
    await expect(dialog(page)).toContainText('Search could not be loaded');
    await page.unroute(/\/index\.json$/);
    await page.keyboard.type(' ');
    await expect(hits(page).first()).toBeVisible();
  });
});

test('a hit on the open page loads nothing, and goes back and forward', async ({page}) => {
  await open(page, question);
  await page.evaluate(() => (document.body.dataset.sameDocument = 'yes'));
  await openDialog(page);
  await page.keyboard.type('three strikes');
  await expect(hits(page).first()).toHaveAccessibleName(/canary deployment.*three strikes/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/canary-deployment\/\?h=.*#why-three-strikes$/);
  await expect(page.locator('[data-answer=worked-example]')).toHaveAttribute('open', '');
  await expect(page.locator('#why-three-strikes')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('.answer-section', {has: page.locator(':focus')})).toContainText(
    'Why three strikes?',
  );
  const words = await highlighted(page);
  expect(words.map(({text}) => text)).toContain('strikes');
  expect(new Set(words.map(({answer}) => answer))).toEqual(new Set(['worked-example']));

  await page.goBack();
  await expect(page).toHaveURL(/canary-deployment\/$/);
  await expect.poll(() => highlighted(page)).toEqual([]);
  await page.goForward();
  await expect.poll(() => highlighted(page)).not.toEqual([]);
  await expect(page.locator('body')).toHaveAttribute('data-same-document', 'yes');

  await page.reload();
  await ready(page);
  await expect(page.locator('[data-answer=worked-example]')).toHaveAttribute('open', '');
  await expect.poll(() => highlighted(page)).toEqual(words);
});

test('a hit opens by mouse, in a new tab by middle click and with Control', async ({page}) => {
  await open(page, question);
  const opened = () => page.context().waitForEvent('page');
  await openDialog(page);
  await page.keyboard.type('rest api');
  await expect(hits(page).first()).toBeVisible();
  for (const how of [
    () => page.keyboard.press('Control+Enter'),
    () => hits(page).first().click({button: 'middle'}),
    () =>
      hits(page)
        .first()
        .click({modifiers: ['Control']}),
  ]) {
    const tab = opened();
    await how();
    await expect(await tab).toHaveURL(/rest-api-for-models\/\?h=.*#/);
    await (await tab).close();
    await expect(dialog(page)).toBeVisible();
  }
  await hits(page).first().click();
  await page.waitForURL(/rest-api-for-models\/\?h=.*#/);
});

test('filters say what they would leave, and leave it', anywhere, async ({page}) => {
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('model');
  await expect(hits(page).first()).toBeVisible();
  const filters = dialog(page).getByRole('group', {name: 'Filters'});
  const theme = filters.getByRole('combobox', {name: 'Theme'});
  const label = await theme.locator('option').nth(1).textContent();
  const [, name = '', count = ''] = /^(.*) \((\d+)\)$/.exec(label ?? '') ?? [];
  await theme.selectOption({index: 1});
  await expect(hits(page)).toHaveCount(Number(count));
  for (const hit of await hits(page).all()) await expect(hit).toContainText(name);

  await theme.selectOption('');
  const level = filters.getByRole('button', {name: /^mid \d+$/});
  const left = Number(/\d+/.exec((await level.textContent()) ?? '')?.[0]);
  await level.click();
  await expect(level).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog(page).getByRole('status')).toHaveText(`${left} results`);
  for (const hit of await hits(page).all()) await expect(hit).toContainText('mid');
  await level.click();
  await expect(level).toHaveAttribute('aria-pressed', 'false');
});

test('a mended word is said, and what was typed can be searched for', async ({page}) => {
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('autoscalng ');
  await expect(dialog(page)).toContainText('Showing results for autoscaling.');
  const marks = hits(page).locator('mark');
  await expect(marks.filter({hasText: /autoscaling/i}).first()).toBeVisible();
  await dialog(page).getByRole('button', {name: 'Search instead for “autoscalng”'}).click();
  await expect(dialog(page)).not.toContainText('Showing results for');
});

test('no result: near words, themes, and a way to ask', async ({page, context}) => {
  await context.route('https://github.com/**', (route) => route.fulfill({body: 'the form'}));
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('zzzzqqq');
  await expect(dialog(page).getByRole('group', {name: 'Themes'})).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
  await expect(selected(page)).toHaveCount(0);
  const tab = context.waitForEvent('page');
  await options(page)
    .filter({hasText: 'Ask this question'})
    .click({modifiers: ['Control']});
  const form = new URL((await tab).url());
  expect(form.pathname).toMatch(/\/issues\/new$/);
  expect(form.searchParams.get('template')).toBe('new-question.yml');
  expect(form.searchParams.get('question')).toBe('zzzzqqq');
});

test('the list ends with all results', async ({page}) => {
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('canary rollout');
  await expect(hits(page).first()).toBeVisible();
  await options(page).filter({hasText: 'See all results'}).click();
  await page.waitForURL(/\/search\/\?q=canary\+rollout$/);
});

test('the five newest searches are offered again, and can be cleared', async ({page}) => {
  await open(page, question);
  const recent = dialog(page).getByRole('group', {name: 'Recent searches'}).getByRole('option');
  for (const text of ['canary', 'drift', 'rest', 'rollback', 'latency', 'canary', 'logs']) {
    await openDialog(page);
    await field(page).fill(text);
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?h=/);
    await open(page, question);
  }
  await openDialog(page);
  await expect(recent).toHaveText(['logs', 'canary', 'latency', 'rollback', 'rest']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('canary');
  await expect(hits(page).first()).toBeVisible();

  await field(page).fill('');
  await dialog(page).getByRole('button', {name: 'Clear recent searches'}).click();
  await expect(recent).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await open(page, question);
  await openDialog(page);
  await expect(options(page).first()).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test.describe('blocked storage', anywhere, () => {
  // Docusaurus says once that it cannot remember the colour mode.
  test.use({allowedNoise: /storage is not available/});

  test('forgets searches and does nothing worse', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(page, question);
    await openDialog(page);
    await page.keyboard.type('drift');
    await expect(hits(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?h=/);
  });
});

test(
  'on a phone it takes the whole screen, elsewhere a part of it',
  anywhere,
  async ({page, isMobile}) => {
    await open(page, question);
    await openDialog(page);
    const box = await dialog(page).boundingBox();
    const {width, height} = page.viewportSize() ?? {width: 0, height: 0};
    if (isMobile) expect(box).toEqual({x: 0, y: 0, width, height});
    else expect(box?.width).toBeLessThan(width / 1.5);
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation, ${colorScheme}`, anywhere, async ({page}) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    await open(page, question);
    await openDialog(page);
    await expect(options(page).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('observabilty drift');
    await expect(hits(page).first().locator('mark').first()).toBeVisible();
    await expect(dialog(page)).toContainText('Showing results for');
    expect(await violations(page)).toEqual([]);
    await field(page).fill('zzzzqqq');
    await expect(options(page).filter({hasText: 'Ask this question'})).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('in forced colours the active option has an outline', anywhere, async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  await open(page, question);
  await openDialog(page);
  await page.keyboard.type('canary');
  await expect(selected(page)).toHaveCSS('outline-style', 'solid');
});

test.describe('a strict content security policy', () => {
  // The frame's inline scripts and its hidden sprite are what the policy blocks here.
  test.use({allowedNoise: /(?:inline script|inline style)/});

  test('lets the search work', async ({page}) => {
    await page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy':
          "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; " +
          "style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'",
      };
      await route.fulfill({response, headers});
    });
    await open(page, './about/');
    await openDialog(page);
    await page.keyboard.type('canary');
    await expect(hits(page).first().locator('mark').first()).toBeVisible();
  });
});
