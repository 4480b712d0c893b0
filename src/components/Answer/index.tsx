import type {ReactNode} from 'react';

interface Props {
  /** Heading of the section. */
  title: string;
  /** Anchor of the heading. */
  slug: string;
  /** Number of words inside, as text. */
  words: string;
  children: ReactNode;
}

/** Blocks longer than this many words can be closed from their foot too. */
const LONG = 120;

/**
 * A native, closed `<details>`: opens without JavaScript, in print, and by find-in-page.
 * `src/client/answers.ts` adds the rest: address, expand all, hide.
 */
export default function Answer({title, slug, words, children}: Props): ReactNode {
  const name = title.replace(/^\w/, (letter) => letter.toLowerCase());
  return (
    <details className="answer" data-answer={slug}>
      <summary>
        <span className="answer__show">Show</span>
        <span className="answer__hide">Hide</span> {name}
        <span className="answer__size"> · {Number(words).toLocaleString('en-GB')} words</span>
      </summary>
      <div className="answer__body">
        {children}
        {Number(words) > LONG && (
          <a className="answer__foot needs-js" href={`#${slug}`} data-hide-answer={slug}>
            Hide {name} <span aria-hidden="true">↑</span>
          </a>
        )}
      </div>
    </details>
  );
}
