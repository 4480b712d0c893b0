import AxeBuilder from '@axe-core/playwright';
import {expect, open, pageTypes, test} from './test';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [type, path] of Object.entries({...pageTypes, print: './print/releases/'})) {
    test(`${type} page has no accessibility violation, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await open(page, path);
      const check = async () => {
        const {violations} = await new AxeBuilder({page}).analyze();
        return violations.map(({id, nodes}) => `${id}: ${nodes.map((n) => n.html).join('\n')}`);
      };
      expect(await check()).toEqual([]);
      if (type !== 'question') return;
      await page.keyboard.press('e');
      await expect(page.locator('details[data-answer]:not([open])')).toHaveCount(0);
      expect(await check()).toEqual([]);
    });
  }
}
