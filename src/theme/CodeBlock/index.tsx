import {Children, type ReactNode} from 'react';
import {parseLanguage} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/CodeBlock';
import {codeRuns} from '@site/src/lib/codeRuns';
import {parseFence} from '@site/src/lib/fence';
import {Highlight, Prism} from 'prism-react-renderer';

/** Colours are classes, set in `src/css/code.css`: no script and no style attribute is needed. */
const theme = {plain: {}, styles: []};

/** What a reader is told of the block: its file, whose output it is, why it is not run. */
function captionOf(metastring: string | undefined): string {
  const {title, output, norun} = parseFence(metastring).attributes;
  const name = output ? `Output of ${output}` : title;
  return [name, norun && `not run here: ${norun}`].filter(Boolean).join(' · ');
}

/** A block of code, highlighted when the page is built. */
export default function CodeBlock({children, className, metastring}: Props): ReactNode {
  const code = Children.toArray(children).map(String).join('').replace(/\n$/, '');
  const language = parseLanguage(className ?? '') ?? 'text';
  const title = captionOf(metastring);
  return (
    <figure className="code-block">
      {title && <figcaption>{title}</figcaption>}
      <Highlight code={code} language={language} prism={Prism} theme={theme}>
        {({tokens}) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls takes focus
          <pre tabIndex={0} aria-label={title || `Code: ${language}`}>
            <code>
              {codeRuns(tokens).map(({colour, text}, index) =>
                colour ? (
                  <span key={index} className={colour}>
                    {text}
                  </span>
                ) : (
                  text
                ),
              )}
            </code>
          </pre>
        )}
      </Highlight>
      <button type="button" className="code-block__copy plain-button needs-js" data-copy="">
        Copy
      </button>
    </figure>
  );
}
