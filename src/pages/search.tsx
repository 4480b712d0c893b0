import type {ReactNode} from 'react';
import home from '@generated/handbook/default/home.json';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import SearchField from '@site/src/components/SiteHeader/SearchField';

/**
 * The search as a page of its own, to share and to go back to. `src/client/search` fills in the
 * results; the themes below are the way without it.
 */
export default function SearchPage(): ReactNode {
  return (
    <Layout title="Search" description="Search all questions and answers of the handbook.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="prose-page search-page">
        <Heading as="h1">Search</Heading>
        <form
          className="search-box"
          role="search"
          action={useBaseUrl('/search/')}
          data-search-page="">
          <SearchField />
        </form>
        <p className="visually-hidden" role="status" data-search-status="" />
        <div className="search-results" data-search-results="page">
          <p className="search-note">
            Search runs in your browser and needs JavaScript. Without it, choose a theme: each lists
            its questions.
          </p>
        </div>
        <Heading as="h2" id="themes">
          Themes
        </Heading>
        <ul className="search-themes">
          {home.themes.map(({id, label, path}) => (
            <li key={id}>
              <Link to={path}>{label}</Link>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
