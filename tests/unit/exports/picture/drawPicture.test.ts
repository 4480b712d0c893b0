import {readFileSync} from 'node:fs';
import path from 'node:path';
import {inflateSync} from 'node:zlib';
import {imageSize} from 'image-size';
import {
  BAND_TOP,
  colours,
  drawPicture,
  pulse,
  type Picture,
} from '../../../../src/exports/picture/drawPicture';
import {layOutTitle, MARGIN} from '../../../../src/exports/picture/layout';
import {openTypesetter, type Typesetter} from '../../../../src/exports/picture/typesetter';
import {pictureSize} from '../../../../src/lib/sharePicture';

const read = (file: string) => readFileSync(path.join(__dirname, '../../../..', file), 'utf8');

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await openTypesetter();
});

const picture: Picture = {
  kicker: 'Drift and retraining',
  title: 'How do you handle model drift in production?',
  level: 'senior',
  site: 'Model Deployment & Monitoring Interview Handbook',
};

/** Numbers of colours, row by row, without the filters. */
function pixels(png: Buffer): Buffer[] {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(body);
  }
  const rows = inflateSync(Buffer.concat(data));
  const length = pictureSize.width + 1;
  return Array.from({length: pictureSize.height}, (_, row) =>
    rows.subarray(row * length + 1, (row + 1) * length),
  );
}

const blank = (bytes: Buffer) => bytes.every((byte) => byte === bytes[0]);

test('is a PNG of the promised size, small, and the same each time', async () => {
  const png = drawPicture(picture, typesetter);
  expect(imageSize(png)).toMatchObject({type: 'png', ...pictureSize});
  expect(png.length).toBeLessThan(40_000);
  expect(drawPicture(picture, typesetter).equals(png)).toBe(true);
  expect(drawPicture(picture, await openTypesetter()).equals(png)).toBe(true);
  expect(drawPicture({...picture, level: 'junior'}, typesetter).equals(png)).toBe(false);
});

const words = 'Which artefacts of a monitored model should be kept, and how long? '.repeat(3);
const longest = [
  ['180 characters', words.slice(0, 180)],
  ['140 of the widest, in words', 'WWWWWW '.repeat(20).trim()],
  ['140 of the widest, in one word', 'W'.repeat(140)],
] as const;

test.each(longest)('%s stay within the margins and above the band', (_name, title) => {
  const lines = layOutTitle(title, typesetter.measure);
  const letters = (text: string) => text.replace(/\s/g, '');
  expect(letters(lines.map(({text}) => text).join(''))).toBe(letters(title));
  for (const {text, weight, size, baseline} of lines) {
    expect(typesetter.measure(text, weight, size)).toBeLessThanOrEqual(1200 - 2 * MARGIN);
    // Letters reach a quarter of their size below the line.
    expect(baseline + size / 4).toBeLessThanOrEqual(BAND_TOP);
  }
  const kicker = 'A theme whose name is as long as the schema lets it be, which is eighty letters.';
  const rows = pixels(drawPicture({...picture, kicker, title}, typesetter));
  for (const row of rows) {
    expect(blank(row.subarray(0, MARGIN - 10))).toBe(true);
    expect(blank(row.subarray(1200 - MARGIN + 10))).toBe(true);
  }
  for (const row of rows.slice(BAND_TOP - 5, BAND_TOP)) expect(blank(row)).toBe(true);
});

test('a letter that the font lacks is noticed', () => {
  expect(typesetter.has('“Where” is it – £5 à la carte?')).toBe(true);
  expect(typesetter.has('Σ')).toBe(false);
});

test('colours and mark are those of the site', () => {
  const light = read('src/css/tokens.css').split("[data-theme='dark']")[0]!;
  const token = (name: string) => [
    ...Buffer.from(new RegExp(`--${name}: #(\\w{6});`).exec(light)?.[1] ?? '', 'hex'),
  ];
  expect(colours).toEqual({
    paper: token('ifm-background-color'),
    white: [255, 255, 255],
    heading: token('ifm-heading-color'),
    primary: token('ifm-color-primary'),
    junior: token('level-junior'),
    mid: token('level-mid'),
    senior: token('level-senior'),
    staff: token('level-staff'),
  });
  expect(read('static/img/favicon.svg')).toContain(`d="${pulse}"`);
});
