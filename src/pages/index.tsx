import type {ReactNode} from 'react';
import home from '@generated/handbook/default/home.json';
import questionIds from '@generated/handbook/default/question-ids.json';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import SurpriseButton from '@site/src/components/SurpriseButton';
import {formatDay} from '@site/src/lib/formatDay';

/** The door to the handbook. */
export default function HomePage(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {themes, facts} = home;
  return (
    <Layout description={siteConfig.tagline}>
      <main className="home">
        <header className="home__head">
          <Heading as="h1">Model Deployment & Monitoring Interview Handbook</Heading>
          <p className="lead">
            Interview questions on running machine-learning models in production, each with an
            answer you can say aloud, sources you can open and numbers you can check.
          </p>
          <div className="question-foot">
            <Link className="button" to="#themes">
              Browse the themes
            </Link>
            <span className="needs-js">
              <SurpriseButton /> <span role="status" />
            </span>
          </div>
          <p className="home__facts">
            {facts.questions} questions,{' '}
            {facts.answered === facts.questions ? 'all' : facts.answered} answered · {facts.sources}{' '}
            sources cited, {facts.primarySources} of them primary · oldest review{' '}
            <time dateTime={facts.oldestReview}>{formatDay(facts.oldestReview)}</time>
          </p>
        </header>
        <section aria-labelledby="themes">
          <Heading as="h2" id="themes">
            Themes
          </Heading>
          <ul className="theme-list">
            {themes.map(({id, label, description, path, count}) => (
              <li key={id}>
                <Link to={path}>{label}</Link>
                <p>{description}</p>
                <p className="theme-list__count" data-questions={questionIds[id]!.join(' ')}>
                  {count} {count === 1 ? 'question' : 'questions'}
                </p>
              </li>
            ))}
          </ul>
          {/* Filled, and shown where there are marks, by src/client/readingCounts.ts. */}
          <p hidden tabIndex={-1} data-reading-marks="">
            <span />{' '}
            <button type="button" className="plain-button" data-clear-marks="">
              Clear my reading marks
            </button>
          </p>
        </section>
      </main>
    </Layout>
  );
}
