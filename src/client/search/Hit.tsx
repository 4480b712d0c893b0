/** @jsxImportSource preact */
import type {ComponentChildren} from 'preact';
import type {SearchEntry, SearchHit, SearchPlace} from '../../lib/search/types';
import {Marked} from './Marked';
import {toSegments} from './segments';

interface Props {
  hit: SearchHit;
  entry: SearchEntry;
  /** Title of its theme. */
  theme: string;
  /** Not yet known, or out of reach. */
  place: SearchPlace | undefined;
  /** Wraps the title, for instance into a link. */
  wrap?: (title: ComponentChildren) => ComponentChildren;
}

/** A question that was found: title, whose it is, and the passage with the words. */
export function Hit({hit, entry, theme, place, wrap = (title) => title}: Props) {
  const terms = new Set(hit.terms);
  const isMatch = (word: string) => terms.has(word);
  const title = place?.title ?? entry.title;
  return (
    <>
      <span class="hit__title">
        {wrap(title === undefined ? '…' : <Marked segments={toSegments(title, isMatch)} />)}
      </span>
      <span class="hit__facts">
        <span class={`level level--${entry.level}`}>{entry.level}</span> {theme}
        {place?.heading && <> › {place.heading}</>}
      </span>
      <span class="hit__snippet">
        {place && <Marked segments={toSegments(place.snippet, isMatch)} />}
      </span>
    </>
  );
}
