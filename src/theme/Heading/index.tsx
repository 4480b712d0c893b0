import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {Props} from '@theme/Heading';

/**
 * A heading, which is a link to itself if it has an id. A sign beside it would be a second name:
 * screen readers say what a heading holds.
 */
export default function Heading({as: As, id, children, ...props}: Props): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (As === 'h1' || !id) return <As {...props}>{children}</As>;
  collectAnchor(id);
  return (
    <As {...props} id={id}>
      <a className="heading-link" href={`#${id}`}>
        {children}
      </a>
    </As>
  );
}
