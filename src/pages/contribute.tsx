import type {ReactNode} from 'react';
import coverage from '@generated/handbook/default/coverage.json';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import CoverageTable from '@site/src/components/CoverageTable';
import {newQuestionUrl, type CoverageCounts} from '@site/src/lib/coverage';

const description =
  'What the handbook has, what it lacks, and a link to the place where each missing part is added.';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function inWords({published, draft, unwritten, gaps}: CoverageCounts): string {
  return [
    `${published} published`,
    ...(draft > 0 ? [plural(draft, 'draft')] : []),
    `${unwritten} to write`,
    ...(gaps > 0 ? [plural(gaps, 'gap')] : []),
  ].join(', ');
}

/** The coverage board: what is written, what is missing, and where to add it. */
export default function ContributePage(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const repository = String(siteConfig.customFields?.repository);
  const {themes, total} = coverage;
  return (
    <Layout title="Contribute" description={description}>
      <main className="prose-page coverage">
        <Heading as="h1">Contribute</Heading>
        <p className="lead">
          Five minutes are enough: choose a question below, follow its link, and write or mend one
          section in the code host’s editor, which makes a pull request of it. A short answer alone
          makes a good draft; <a href={`${repository}/blob/main/CONTRIBUTING.md`}>CONTRIBUTING</a>{' '}
          says what a page may hold, and a check says what it still lacks.
        </p>
        <p className="coverage__total">
          {plural(total.published + total.draft + total.unwritten, 'question')} in{' '}
          {plural(themes.length, 'theme')}: {inWords(total)}.
        </p>
        <p className="coverage__legend" aria-hidden="true">
          ✓ done · ◐ thin · ○ missing
        </p>
        {themes.map((theme) => (
          <section key={theme.id} aria-labelledby={theme.id}>
            <Heading as="h2" id={theme.id}>
              {theme.title}
            </Heading>
            <details>
              <summary>
                <span className="visually-hidden">{`${theme.title}: `}</span>
                {inWords(theme.counts)}
              </summary>
              <CoverageTable theme={theme} repository={repository} />
              <p>
                <a href={newQuestionUrl(repository, {theme: theme.title})}>
                  Propose another question on {theme.title}
                </a>
              </p>
            </details>
          </section>
        ))}
      </main>
    </Layout>
  );
}
