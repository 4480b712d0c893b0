/** @jsxImportSource preact */
import {Marked} from './Marked';
import {toMended} from './segments';
import type {SearchState} from './session';

interface Props {
  state: SearchState;
  /** The reader meant what was typed. */
  onLiteral: () => void;
}

/** Says that words were mended, and offers to search for what was typed. */
export function Repair({state: {answer}, onLiteral}: Props) {
  if (!answer || answer.repairs.length === 0) return null;
  return (
    <p class="search-note">
      Showing results for{' '}
      <strong>
        <Marked segments={toMended(answer.text.trim(), answer.repairs)} />
      </strong>
      .{' '}
      <button type="button" class="link-button" onClick={onLiteral}>
        Search instead for “{answer.text.trim()}”
      </button>
    </p>
  );
}
