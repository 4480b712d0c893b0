import type {ReactNode} from 'react';
import sources from '@generated/handbook/default/references.json';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import SourceText from '@site/src/components/SourceText';

const description = 'Every source that the handbook cites, with the questions that cite it.';

/** All cited sources. */
export default function ReferencesPage(): ReactNode {
  return (
    <Layout title="References" description={description}>
      <main className="prose-page">
        <Heading as="h1">References</Heading>
        <p className="lead">
          {description} {sources.length} sources in all.
        </p>
        <ul className="source-list">
          {sources.map((source) => (
            <li key={source.id} id={source.id}>
              <SourceText source={source} />
              <ul className="source-list__questions" aria-label="Cited by">
                {source.citedBy.map(({title, path}) => (
                  <li key={path}>
                    <Link to={`${path}#ref-${source.id}`}>{title}</Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
