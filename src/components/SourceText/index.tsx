import type {ReactNode} from 'react';
import {formatDay} from '@site/src/lib/formatDay';
import type {Source} from '@site/src/lib/question';

/** A reference as text, with its address as a link and the day on which it was read. */
export default function SourceText({source}: {source: Source}): ReactNode {
  const {text, url, accessed, primary} = source;
  return (
    <>
      {text}{' '}
      {url !== undefined && (
        <a className="source-address" href={url} rel="noopener noreferrer">
          {url.replace(/^https:\/\//, '')}
        </a>
      )}
      {accessed !== undefined && <span className="nowrap"> (read {formatDay(accessed)})</span>}{' '}
      {primary && <span className="source-kind">Primary source</span>}
    </>
  );
}
