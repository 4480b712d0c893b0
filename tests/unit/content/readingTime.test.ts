import {readingMinutes} from '../../../src/content/readingTime';
import {words} from './samplePage';

test.each<[what: string, body: string, minutes: number]>([
  ['nothing', '', 1],
  ['a few words', 'A few words.', 1],
  ['238 words, a minute', words(238), 1],
  ['just under a minute and a half', words(356), 1],
  ['a minute and a half', words(357), 2],
  ['ten minutes', words(2380), 10],
  ['code aside', `${words(238)}\n\n\`\`\`text\n${words(2380)}\n\`\`\`\n\n${words(238)}`, 2],
  ['citations aside', `${words(238)}${' [@gama2014; @deng2013]'.repeat(200)}`, 1],
  ['rules and table lines aside', `${words(238)}\n\n${'| --- | --- |\n'.repeat(200)}`, 1],
])('%s', (_what, body, minutes) => {
  expect(readingMinutes(body)).toBe(minutes);
});
