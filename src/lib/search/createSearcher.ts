import {levels} from '../question';
import {createEngine, type Engine, type Weighting} from './engine';
import {findQuotation} from './findQuotation';
import type {PageText, SearchIndex} from './format';
import {locate} from './locate';
import {planQuery, type Concept, type PlanWeights} from './planQuery';
import {rank, type RankedPage, type Ranking} from './rank';
import {createSynonymFinder} from './synonymMap';
import {stem} from './terms';
import type {FetchJson, SearchEntry, Searcher, SearchHit} from './types';
import {createVocabulary} from './vocabulary';

/** What README.md of this folder measures. */
export interface Settings extends Weighting, PlanWeights, Ranking {}

export const settings: Settings = {
  boosts: {title: 4, aliases: 4, headings: 2, topic: 2, body: 1, rest: 0.5},
  k: 1.2,
  b: 0.55,
  d: 0,
  completion: 0.7,
  knownCompletion: 0.35,
  repair: 0.95,
  join: 0.95,
  split: 0.9,
  same: 0.7,
  means: 0.6,
  partial: 0.8,
  coverage: 1.2,
  surplus: 0.4,
  emphasis: 0.15,
};

const MOST_HITS = 100;
const MOST_NEAR = 6;
/** So many words with a meaning may be quoted from a page … */
const QUOTATION = 5;
/** … that has this share of them; */
const QUOTED = 0.7;
/** so many of the best such pages are looked into. */
const MOST_QUOTED = 6;
/** Below this share of what was asked for, the best hit may be about something else. */
const WEAK = 0.4;

function toEntries({ids, titles, themes, pageThemes, levels: digits}: SearchIndex) {
  return Object.fromEntries(
    ids.map((id, page): [string, SearchEntry] => {
      const theme = themes[pageThemes[page]!]!;
      const title = titles && {title: titles[page]!};
      return [
        id,
        {path: `/${theme}/${id}/`, theme, level: levels[Number(digits[page])]!, ...title},
      ];
    }),
  );
}

/** All stems of which the scores are needed. */
const stemsOf = (concepts: readonly Concept[]) =>
  new Set(concepts.flatMap(({alternatives}) => alternatives.flatMap(({stems}) => stems)));

/** Makes an index that was fetched searchable. */
export function createSearcher(
  index: SearchIndex,
  fetchJson: FetchJson,
  chosen: Settings = settings,
): Searcher {
  const vocabulary = createVocabulary(index.words.split(' ').filter(Boolean), index.frequencies);
  const findSynonyms = createSynonymFinder(index.synonyms, chosen.partial);
  const engine: Engine = createEngine(index, fetchJson, chosen);

  async function fetchText(id: string): Promise<PageText> {
    return (await fetchJson(`text/${id}.json`)) as PageText;
  }

  return {
    entries: toEntries(index),
    async search(query, {literal = false} = {}) {
      const plan = planQuery(query, vocabulary, findSynonyms, chosen, literal);
      await engine.prepare(stemsOf(plan.concepts));
      const ranked = rank(plan.concepts, engine, chosen);
      const toHit = ({page, score, stems}: RankedPage): SearchHit => ({
        id: index.ids[page]!,
        score,
        terms: stems.flatMap((each) => vocabulary.wordsOf(each)),
      });
      const hits = ranked.slice(0, MOST_HITS).map(toHit);
      if (plan.concepts.length >= QUOTATION) {
        const likely = ranked
          .filter(({literal: share}) => share >= QUOTED)
          .sort((a, b) => b.literal - a.literal);
        await putQuotedFirst(query, hits, likely.slice(0, MOST_QUOTED).map(toHit));
      }
      const isWeak = (ranked[0]?.coverage ?? 0) < WEAK;
      return {hits, repairs: plan.repairs, near: isWeak ? nearWords(plan.concepts) : []};
    },
    async locate({id, terms, anchor}) {
      const text = await fetchText(id);
      const rarity = (word: string) => {
        const frequency = vocabulary.frequencyOf(word);
        return Math.log(1 + index.ids.length / 2 ** Math.max(0, frequency));
      };
      return locate(text, terms, rarity, anchor);
    },
  };

  /** Moves the page that holds the query word for word to the front, at the best page's score. */
  async function putQuotedFirst(query: string, hits: SearchHit[], likely: readonly SearchHit[]) {
    const anchors = await Promise.all(
      likely.map(async ({id}) => {
        // Without its text a page may be anywhere; the ranking by words stands.
        const text = await fetchText(id).catch(() => undefined);
        return text && findQuotation(query, text);
      }),
    );
    const place = anchors.findIndex((anchor) => anchor !== undefined);
    const quoted = likely[place];
    if (!quoted) return;
    const others = hits.filter(({id}) => id !== quoted.id);
    const score = Math.max(quoted.score, others[0]?.score ?? 0);
    hits.splice(0, Infinity, {...quoted, score, anchor: anchors[place]!}, ...others);
  }

  /** Words of the handbook that begin like those of the query, or nearly so. */
  function nearWords(concepts: readonly Concept[]): string[] {
    const near = concepts.flatMap(({word}) => {
      const mended = vocabulary.repair(word, true);
      const similar = word.length > 3 ? vocabulary.completionsOf(word.slice(0, 4), 3) : [];
      return mended === undefined ? similar : [mended, ...similar];
    });
    const typed = new Set(concepts.map(({word}) => stem(word)));
    return [...new Set(near)].filter((word) => !typed.has(stem(word))).slice(0, MOST_NEAR);
  }
}
