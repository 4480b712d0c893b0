import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** The pages that are not questions. */
export default function SiteLinks(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <ul>
      <li>
        <Link to="/#themes">Themes</Link>
      </li>
      <li>
        <Link to="/references/">References</Link>
      </li>
      <li>
        <Link to="/contribute/">Contribute</Link>
      </li>
      <li>
        <Link to="/about/">About</Link>
      </li>
      <li>
        <a href={String(siteConfig.customFields?.repository)}>Source</a>
      </li>
    </ul>
  );
}
