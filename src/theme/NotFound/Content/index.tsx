import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';

/** What a reader sees at an address that leads nowhere. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="prose-page">
      <Heading as="h1">Page not found</Heading>
      <p className="lead">No question, theme or list lives at this address.</p>
      <p>
        Addresses of questions never change, so it may be mistyped.{' '}
        <Link to="/#themes">Browse the themes</Link> to find the question, or{' '}
        <Link to="/search/">search for it</Link>.
      </p>
    </main>
  );
}
