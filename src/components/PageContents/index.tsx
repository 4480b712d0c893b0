import type {ReactNode} from 'react';
import type {TOCItem} from '@docusaurus/mdx-loader';

interface Props {
  /** Headings of the page in their order. */
  toc: readonly TOCItem[];
}

interface Entry extends TOCItem {
  parts: TOCItem[];
}

/** Sections with the headings below them. */
function toEntries(toc: readonly TOCItem[]): Entry[] {
  const entries: Entry[] = [];
  for (const item of toc) {
    if (item.level === 2) entries.push({...item, parts: []});
    else if (item.level === 3) entries.at(-1)?.parts.push(item);
  }
  return entries;
}

/** A heading's text is HTML that the MDX compiler has escaped. */
const EntryLink = ({id, value}: TOCItem) => (
  <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
);

/** The headings of a page: beside it where there is room, closed above its text on a phone. */
export default function PageContents({toc}: Props): ReactNode {
  return (
    <nav className="page-contents" aria-label="On this page">
      <ul>
        {toEntries(toc).map((entry) => (
          <li key={entry.id}>
            <EntryLink {...entry} />
            {entry.parts.length > 0 && (
              <ul>
                {entry.parts.map((part) => (
                  <li key={part.id}>
                    <EntryLink {...part} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
