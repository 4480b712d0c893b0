import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {aspects, newPageUrl, type CoverageRow, type CoverageTheme} from '@site/src/lib/coverage';
import WrittenCells from './WrittenCells';

interface Props {
  theme: CoverageTheme;
  /** https address of the repository. */
  repository: string;
}

/** What stands under a question: its level and how far it has come. */
function toRemark(row: CoverageRow): string {
  if (row.status === 'unwritten' && row.priority === 1) return `${row.level} · wanted first`;
  return row.status === 'draft' ? `${row.level} · draft` : row.level;
}

/** A theme's questions against what a page can have; what is missing links to where it is added. */
export default function CoverageTable({theme, repository}: Props): ReactNode {
  const {id, title, rows} = theme;
  const isBegun = rows.some(({status}) => status !== 'unwritten');
  const columns = isBegun ? aspects : ['Page'];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls takes focus
    <div className="table-scroll" role="group" aria-label={`Table: ${title}`} tabIndex={0}>
      <table className="coverage-table">
        <caption className="visually-hidden">{`${title}: what is written, what is missing`}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.status === 'published' ? (
                  <Link to={`/${id}/${row.id}/`}>{row.title}</Link>
                ) : (
                  row.title
                )}
                <small>{toRemark(row)}</small>
              </th>
              {row.status === 'unwritten' ? (
                // One cell for all: everything is missing.
                <td colSpan={columns.length}>
                  <a href={newPageUrl(repository, id, row)}>Begin page</a>
                </td>
              ) : (
                <WrittenCells row={row} theme={id} repository={repository} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
