import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';

/** Licences, and the switch for single-key shortcuts. */
export default function Footer(): ReactNode {
  return (
    <footer className="site-footer">
      <p>
        Text under <Link to="/about/#licences">CC BY 4.0</Link>, code under the{' '}
        <Link to="/about/#licences">MIT licence</Link>. No tracking, no third parties.
      </p>
      <p className="needs-js">
        <label>
          <input type="checkbox" defaultChecked data-shortcuts="" /> Single-key shortcuts
        </label>{' '}
        (<kbd>/</kbd> searches, <kbd>E</kbd> expands or collapses all answers)
      </p>
    </footer>
  );
}
