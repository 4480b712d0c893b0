import type {ParseFrontMatter} from '@docusaurus/types';
import {ContentError} from './loadHandbook';
import {readingMinutes} from './readingTime';
import {splitFrontMatter} from './splitFrontMatter';
import {parseYaml} from './yaml';

/**
 * Docusaurus' front-matter hook. The stock parser evaluates `---js`; this one only reads YAML.
 * Question pages have passed their schema before Docusaurus asks for them.
 */
export const parseFrontMatter: ParseFrontMatter = ({filePath, fileContent}) => {
  const {yaml, body} = splitFrontMatter(fileContent);
  if (yaml === undefined) return Promise.resolve({frontMatter: {}, content: body});
  const {data, problems} = parseYaml(filePath, yaml, 2);
  if (problems.length > 0) throw new ContentError(problems);
  return Promise.resolve({
    frontMatter: {
      ...data,
      draft: data.status === 'draft',
      minutes: readingMinutes(body),
      ...(data.reviewed ? {last_update: {date: data.reviewed}} : {}),
    },
    content: body.trimStart(),
  });
};
