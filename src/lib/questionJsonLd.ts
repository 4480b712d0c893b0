import type {QuestionPage} from './question';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a question page is, in the terms of https://schema.org/LearningResource: a text to learn
 * from, with its level, its date of review and its sources. It does not claim to be a list of
 * questions and answers by users (`QAPage`) or by an organisation about itself (`FAQPage`).
 * @param url https address of the page
 * @param handbook name and https address of the site
 */
export function questionJsonLd(
  question: QuestionPage,
  url: string,
  handbook: {name: string; url: string},
): object {
  const {title, description, level, minutes, reviewed, references} = question;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    url,
    inLanguage: 'en',
    learningResourceType: 'Interview question with answer',
    educationalLevel: level,
    timeRequired: `PT${minutes}M`,
    dateModified: reviewed,
    license: LICENCE,
    isAccessibleForFree: true,
    isPartOf: {'@type': 'CreativeWork', ...handbook},
    // The page itself says more of them.
    citation: references.map((source) => source.url ?? source.title),
  };
}
