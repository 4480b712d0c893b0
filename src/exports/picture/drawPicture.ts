import type {Level} from '../../lib/question';
import {pictureSize} from '../../lib/sharePicture';
import {encodePng, type Colour} from './encodePng';
import {cutToWidth, layOutTitle, MARGIN, type Line} from './layout';
import type {PlacedStamp, Typesetter} from './typesetter';

/** What a picture says. */
export interface Picture {
  /** Above the title. */
  kicker: string;
  title: string;
  level?: Level;
  /** Name of the handbook, at the foot. */
  site: string;
}

/** Those of the light mode in src/css/tokens.css. */
export const colours = {
  paper: [0xfd, 0xfd, 0xfb],
  white: [0xff, 0xff, 0xff],
  heading: [0x10, 0x18, 0x1b],
  primary: [0x0b, 0x5c, 0x6b],
  junior: [0x2c, 0x6b, 0x3f],
  mid: [0x0b, 0x5c, 0x6b],
  senior: [0x7a, 0x4a, 0x0a],
  staff: [0x7b, 0x2f, 0x62],
} satisfies Record<string, Colour>;

/** Shades from a ground to an ink: number 0 is the ground alone, 15 the ink alone. */
const SHADES = 16;
const shades = (ground: Colour, ink: Colour): Colour[] =>
  Array.from({length: SHADES}, (_, shade) => {
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(ground[channel] + ((ink[channel] - ground[channel]) * shade) / (SHADES - 1));
    return [mix(0), mix(1), mix(2)];
  });

/** The inks by their place in the palette. */
const inks = {heading: 0, primary: 1, level: 2, band: 3} as const;
type Ink = keyof typeof inks;

export const BAND_TOP = 530;
const small = {weight: 600, size: 36} as const;

/** The line of static/img/favicon.svg, which is 32 pixels wide. */
export const pulse = 'M6 20h5l3-9 4 13 3-8h5';

/**
 * The picture that goes with a shared link, as PNG. The same text gives the same bytes.
 * About 8 ms of processor time.
 */
export function drawPicture(picture: Picture, typesetter: Typesetter): Buffer {
  const {width, height} = pictureSize;
  // A row begins with the number of its filter, 0.
  const rowLength = width + 1;
  const rows = new Uint8Array(rowLength * height);

  const print = (ink: Ink, {stamp, left, top}: PlacedStamp) => {
    for (let y = 0; y < stamp.height; y++) {
      const row = (top + y) * rowLength + 1 + left;
      for (let x = 0; x < stamp.width; x++) {
        const cover = stamp.cover[y * stamp.width + x]!;
        if (cover > 0) rows[row + x] = inks[ink] * SHADES + cover;
      }
    }
  };
  const write = (ink: Ink, line: Line) => {
    for (const word of typesetter.set(line)) print(ink, word);
  };

  for (let y = BAND_TOP; y < height; y++) {
    rows.fill(inks.band * SHADES, y * rowLength + 1, (y + 1) * rowLength);
  }
  const mark = `<path transform="scale(2.4)" d="${pulse}" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`;
  print('band', {stamp: typesetter.draw(mark, 77, 77), left: MARGIN - 14, top: BAND_TOP + 8});
  write('band', {text: picture.site, ...small, left: MARGIN + 70, baseline: BAND_TOP + 62});

  const {level} = picture;
  const line = {...small, baseline: 118};
  const length = (text: string) => Math.round(typesetter.measure(text, small.weight, small.size));
  let right = width - MARGIN;
  if (level) {
    const name = `${level.charAt(0).toUpperCase()}${level.slice(1)} level`;
    const pill = length(name) + 48;
    right -= pill;
    const frame = `<rect x="2" y="2" width="${pill - 4}" height="56" rx="28" fill="none" stroke="#fff" stroke-width="3"/>`;
    print('level', {stamp: typesetter.draw(frame, pill, 60), left: right, top: 76});
    write('level', {...line, text: name, left: right + 24});
  }
  const kicker = cutToWidth(picture.kicker, length, right - MARGIN - 24);
  write('primary', {...line, text: kicker, left: MARGIN});
  for (const each of layOutTitle(picture.title, typesetter.measure)) write('heading', each);

  const {paper, heading, primary, white} = colours;
  const palette = [
    ...shades(paper, heading),
    ...shades(paper, primary),
    ...shades(paper, colours[level ?? 'mid']),
    ...shades(primary, white),
  ];
  return encodePng(pictureSize, palette, rows);
}
