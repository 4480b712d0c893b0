import {toQuestionPage} from '../../../src/content/siteData';
import {questionJsonLd} from '../../../src/lib/questionJsonLd';
import {canary, handbook, releases} from '../content/sampleHandbook';

test('says what the page is, when it was reviewed, and what it cites', () => {
  const question = toQuestionPage(canary, releases, handbook);
  const site = {name: 'A handbook', url: 'https://example.org/'};
  const data = questionJsonLd(question, 'https://example.org/releases/canary-deployment/', site);
  expect(data).toMatchObject({
    '@type': 'LearningResource',
    name: 'What is a canary release?',
    educationalLevel: 'mid',
    timeRequired: 'PT1M',
    dateModified: '2026-11-20',
    isPartOf: {'@type': 'CreativeWork', ...site},
  });
  expect(data).toHaveProperty(
    'citation',
    question.references.map(({title, url}) => url ?? title),
  );
});
