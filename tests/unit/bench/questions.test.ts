import {toOurPage, ourDocs, readTags, readThemes} from '../../bench/ourSite';
import {makeQuestions} from '../../bench/questions';
import {toStockPage} from '../../bench/stockSite';
import {readHandbook} from '../../../src/content/loadHandbook';
import {analyseHere} from '../content/analyseHere';
import {siteFolder} from '../content/siteFolder';

const themes = readThemes().map(({id}) => id);
const make = (count: number, seed = 1) => makeQuestions(count, themes, readTags(), seed);

test('the bench’s questions pass the check, with not even a warning', async () => {
  const site = siteFolder(Object.fromEntries(ourDocs(make(40))));
  const {problems, themes: read} = await readHandbook(site, '2026-11-25', analyseHere);
  expect(problems).toEqual([]);
  expect(read.flatMap(({pages}) => pages)).toHaveLength(40);
  expect(read).toHaveLength(themes.length);
});

test('a seed makes the same pages again, another seed others', () => {
  expect(make(30)).toEqual(make(30));
  expect(make(30, 2)[0]!.title).not.toBe(make(30)[0]!.title);
});

test('the first pages of a larger handbook are those of a smaller one', () => {
  expect(make(60).slice(0, 30)).toEqual(make(30));
});

test('the stock page has the words of ours, citations numbered by first mention', () => {
  const question = make(20)[16]!;
  const ours = toOurPage(question);
  const stock = toStockPage(question);
  const body = question.sections[1]!.text.replace(/\[@source-\d+\]/g, '');
  for (const word of body.split(/\s+/)) expect(stock).toContain(word);
  const cited = [...new Set([...ours.matchAll(/\[@(source-\d+)\]/g)].map(([, id]) => id))];
  expect(question.sources.map(({id}) => id)).toEqual(cited);
  expect(stock).not.toContain('[@');
  expect(stock.match(/<details>/g)).toHaveLength(question.sections.length);
});
