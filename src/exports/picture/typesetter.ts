import {readFileSync} from 'node:fs';
import {initWasm, Resvg} from '@resvg/resvg-wasm';
import {create, type Font} from 'fontkit';
import type {Line, Measure, Weight} from './layout';

/** What a shape covers of each pixel, from 0 to 15, row by row. */
export interface Stamp {
  width: number;
  height: number;
  cover: Uint8Array;
}

/** A word at a place, in pixels from the picture's corner. */
export interface PlacedStamp {
  stamp: Stamp;
  left: number;
  top: number;
}

export interface Typesetter {
  measure: Measure;
  /** Stamps of a line's words. */
  set: (line: Line) => PlacedStamp[];
  /** The stamp of white shapes, in SVG. */
  draw: (shapes: string, width: number, height: number) => Stamp;
  /** Whether the font has all characters of a text. */
  has: (text: string) => boolean;
}

/** Source Sans 3 (SIL Open Font License 1.1); the file has the characters of English text. */
function loadFont(weight: Weight): Font {
  const name = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`;
  return create(readFileSync(require.resolve(name))) as Font;
}

let ready: Promise<void> | undefined;

/**
 * Sets text in pixels. Words are shaped and drawn once: titles share most of theirs, and drawing is
 * what costs time.
 */
export async function openTypesetter(): Promise<Typesetter> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const fonts = {600: loadFont(600), 700: loadFont(700)};

  const shape = (text: string, weight: Weight) => {
    const {glyphs, positions, advanceWidth} = fonts[weight].layout(text);
    let x = 0;
    const paths = glyphs.map(({path}, index) => {
      const {xOffset, yOffset, xAdvance} = positions[index]!;
      const placed = path.translate(x + xOffset, yOffset).toSVG();
      x += xAdvance;
      return placed;
    });
    return {path: paths.join(''), em: advanceWidth / fonts[weight].unitsPerEm};
  };
  const shaped = new Map<string, ReturnType<typeof shape>>();
  const shapeWord = (word: string, weight: Weight) => {
    const key = `${weight} ${word}`;
    if (!shaped.has(key)) shaped.set(key, shape(word, weight));
    return shaped.get(key)!;
  };

  const drawn = new Map<string, Stamp>();
  const draw = (shapes: string, width: number, height: number): Stamp => {
    const known = drawn.get(shapes);
    if (known) return known;
    const size = `width="${width}" height="${height}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes}</svg>`;
    const reader = new Resvg(svg, {font: {loadSystemFonts: false}});
    const image = reader.render();
    const {pixels} = image;
    const cover = new Uint8Array(width * height);
    for (let index = 0; index < cover.length; index++) cover[index] = pixels[4 * index + 3]! >> 4;
    image.free();
    reader.free();
    drawn.set(shapes, {width, height, cover});
    return {width, height, cover};
  };
  const drawWord = (word: string, weight: Weight, size: number) => {
    const {path, em} = shapeWord(word, weight);
    const scale = size / fonts[weight].unitsPerEm;
    const place = `translate(${pad(size)} ${size}) scale(${scale} -${scale})`;
    const shapes = `<path fill="#fff" transform="${place}" d="${path}"/>`;
    return draw(shapes, Math.ceil(em * size) + 2 * pad(size), Math.ceil(1.4 * size));
  };

  const wordWidth = (word: string, weight: Weight, size: number) =>
    shapeWord(word, weight).em * size;
  return {
    measure: (text, weight, size) => {
      const words = text.split(' ').map((word) => wordWidth(word, weight, size));
      const gaps = (words.length - 1) * wordWidth(' ', weight, size);
      return words.reduce((sum, width) => sum + width, gaps);
    },
    set: ({text, weight, size, left, baseline}) => {
      let x = left;
      return text.split(' ').map((word) => {
        const placed = {
          stamp: drawWord(word, weight, size),
          left: Math.round(x) - pad(size),
          top: baseline - size,
        };
        x += wordWidth(word, weight, size) + wordWidth(' ', weight, size);
        return placed;
      });
    },
    draw,
    has: (text) =>
      [...text].every((character) => fonts[700].hasGlyphForCodePoint(character.codePointAt(0)!)),
  };
}

/** Letters may lean out of their width: a little room on both sides of a word. */
const pad = (size: number): number => Math.ceil(size / 10);
