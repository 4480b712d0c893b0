/** @jsxImportSource preact */
import type {ComponentChildren} from 'preact';
import type {Segment} from './segments';

/** A text with its matches marked. */
export function Marked({segments}: {segments: readonly Segment[]}): ComponentChildren {
  return segments.map(({text, isMatch}) => (isMatch ? <mark>{text}</mark> : text));
}
