import {pictureSize} from '../../lib/sharePicture';

export type Weight = 600 | 700;

/** A line of text on the picture; lengths are pixels. */
export interface Line {
  text: string;
  weight: Weight;
  size: number;
  left: number;
  baseline: number;
}

/** Width of a text in pixels, in one weight and size. */
type Width = (text: string) => number;

/** Width of a text in pixels. */
export type Measure = (text: string, weight: Weight, size: number) => number;

export const MARGIN = 80;
const WIDTH = pictureSize.width - 2 * MARGIN;
/** The space for the title, between the line above it and the band. */
export const titleBox = {top: 165, bottom: 505} as const;
const SIZES = [88, 76, 66, 58, 50, 44] as const;
const LINE_HEIGHT = 1.16;

/** The words of a text; one that is wider than a line comes in pieces. */
function toWords(text: string, width: Width): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const pieces = [''];
    for (const character of word) {
      const longer = pieces.at(-1)! + character;
      if (width(longer) <= WIDTH) pieces[pieces.length - 1] = longer;
      else pieces.push(character);
    }
    return pieces;
  });
}

/** Fills one line after the other. */
function fillLines(words: readonly string[], width: Width, limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As few lines as possible, and these of about the same length. */
function toLines(text: string, width: Width): string[] {
  const words = toWords(text, width);
  const widest = Math.max(...words.map(width));
  let best = fillLines(words, width, WIDTH);
  for (let limit = WIDTH - 20; limit >= widest; limit -= 20) {
    const lines = fillLines(words, width, limit);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/**
 * A title in the largest size in which all of it fits into `titleBox`. The longest that a page may
 * have, 140 characters, fits even if all of them are as wide as a W.
 */
export function layOutTitle(title: string, measure: Measure): Line[] {
  for (const size of SIZES) {
    const lines = toLines(title, (line) => measure(line, 700, size));
    const isSmallest = size === SIZES.at(-1);
    if (!isSmallest && lines.length * size * LINE_HEIGHT > titleBox.bottom - titleBox.top) continue;
    return lines.map((text, index) => ({
      text,
      weight: 700,
      size,
      left: MARGIN,
      baseline: Math.round(titleBox.top + size * (0.85 + LINE_HEIGHT * index)),
    }));
  }
  return [];
}

/** A text that is not wider than `limit` pixels: its end gives way to `…`. */
export function cutToWidth(text: string, width: Width, limit: number): string {
  let cut = text;
  while (cut !== '…' && width(cut) > limit) cut = cut.replace(/.…?$/u, '…');
  return cut;
}
