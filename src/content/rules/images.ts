import path from 'node:path';
import type {FactsRule, Finding, PictureSize} from '../page';

const MAX_BYTES = 200_000;
const MAX_PIXELS = 2_000;
const MIN_ALT = 20;

function judgeSize({bytes, width, height}: PictureSize): string | undefined {
  if (width === undefined || height === undefined) return 'is not a picture of its kind';
  if (width > MAX_PIXELS || height > MAX_PIXELS) return `is ${width} × ${height} pixels`;
  if (bytes > MAX_BYTES) return `has ${Math.ceil(bytes / 1000)} kB`;
  return undefined;
}

export const images: FactsRule = {
  name: 'images',
  about:
    'Pictures are `./img/name.png` (or jpg, webp) beside the page, at most ' +
    `${MAX_PIXELS} pixels wide and high and ${MAX_BYTES / 1000} kB, with a text alternative.`,
  check: ({images: found, file}, {pictures}) =>
    found.flatMap(({url, alt, ...place}): Finding[] => {
      const findings: Finding[] = [];
      if (alt.trim().length < MIN_ALT) {
        const message = 'This picture lacks a text alternative.';
        const remedy = 'Write `![what the picture says, in a sentence](./img/name.png)`.';
        findings.push({place, message, remedy});
      }
      if (!/^\.\/img\/[a-z0-9-]+\.(?:png|jpg|webp)$/.test(url)) {
        const message = `The picture ${url} is not beside the page.`;
        const remedy = 'Put it into img/ beside the page and write `./img/name.png`.';
        return [...findings, {place, message, remedy}];
      }
      const size = pictures.get(path.posix.join(path.posix.dirname(file), url));
      if (!size) {
        const message = `There is no picture ${url}.`;
        return [...findings, {place, message, remedy: 'Add the file or correct the path.'}];
      }
      const fault = judgeSize(size);
      if (fault === undefined) return findings;
      const remedy = 'Make it smaller, or draw it as a ```mermaid block.';
      return [...findings, {place, message: `The picture ${url} ${fault}.`, remedy}];
    }),
};
