import type {ReactNode} from 'react';
import {aspects, editPageUrl, type CellState, type WrittenRow} from '@site/src/lib/coverage';

// Never alone: the note beside them says the same.
const glyphs: Record<CellState, string> = {done: '✓', thin: '◐', missing: '○'};

interface Props {
  row: WrittenRow;
  theme: string;
  repository: string;
}

/** One cell for each aspect of a page; what is thin or missing links to the page's editor. */
export default function WrittenCells({row, theme, repository}: Props): ReactNode {
  return aspects.map((aspect, index) => {
    const {state, note} = row.cells[index]!;
    const glyph = <span aria-hidden="true">{glyphs[state]}</span>;
    return (
      <td key={aspect}>
        {state === 'done' ? (
          <>
            {glyph}
            <span className="visually-hidden">{`${state}: ${note}`}</span>
          </>
        ) : (
          <a href={editPageUrl(repository, theme, row.id)}>
            {glyph} <span className="visually-hidden">{`${state}: `}</span>
            {note}
          </a>
        )}
      </td>
    );
  });
}
