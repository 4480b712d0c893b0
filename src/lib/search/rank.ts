import type {Engine, Scores} from './engine';
import type {Alternative, Concept} from './planQuery';

export interface Ranking {
  /** Exponent of the covered share: 0 lets any word do, 3 is nearly “all words”. */
  coverage: number;
  /** Part of the score of each further alternative that a page has beside the best. */
  surplus: number;
  /** Exponent of a word's rarity in its share of the score: 0 leaves that to each field alone. */
  emphasis: number;
}

/** From this weight on it is the word itself, perhaps mended or joined. */
const LITERAL = 0.9;

/** A page that has something of the query. */
export interface RankedPage {
  page: number;
  score: number;
  /** Share of what was asked for that the page has, weighted by rarity; 0 to 1. */
  coverage: number;
  /** As coverage, for the words themselves, without what stands in for them. */
  literal: number;
  /** What it has, in the order of the query. */
  stems: string[];
}

/** What a page has of one word of the query. */
interface Part {
  score: number;
  weight: number;
  stems: string[];
}

/** Pages that have all stems of an alternative; of several, their mean. */
function scoresOf({stems}: Alternative, engine: Engine): Scores {
  const [first = new Map<number, number>(), ...others] = stems.map((stem) => engine.scoresOf(stem));
  if (others.length === 0) return first;
  const scores = new Map<number, number>();
  for (const [page, score] of first) {
    const rest = others.map((other) => other.get(page));
    if (rest.includes(undefined)) continue;
    const sum = rest.reduce<number>((total, each) => total + each!, score);
    scores.set(page, sum / stems.length);
  }
  return scores;
}

/** Inverse document frequency as BM25 has it. */
const rarity = (pages: number, having: number) =>
  Math.log(1 + (pages - having + 0.5) / (having + 0.5));

/**
 * Pages by how well they answer: for each word the best of its alternatives, then the sum times the
 * covered share to a power. A page need not have all words, so that a long question finds something.
 */
export function rank(
  concepts: readonly Concept[],
  engine: Engine,
  {coverage: exponent, surplus, emphasis}: Ranking,
): RankedPage[] {
  let total = 0;
  const found = new Map<number, RankedPage>();
  for (const {pages, alternatives} of concepts) {
    const best = new Map<number, Part>();
    for (const alternative of alternatives) {
      const {weight, stems} = alternative;
      for (const [page, score] of scoresOf(alternative, engine)) {
        const known = best.get(page);
        if (!known) best.set(page, {score: score * weight, weight, stems});
        else {
          best.set(page, {
            score:
              Math.max(known.score, score * weight) +
              surplus * Math.min(known.score, score * weight),
            weight: Math.max(known.weight, weight),
            stems: [...known.stems, ...stems],
          });
        }
      }
    }
    const exact = alternatives.find(({isGuess}) => !isGuess);
    const having = exact ? scoresOf(exact, engine).size : best.size;
    const importance = rarity(engine.pages, Math.max(having, pages));
    total += importance;
    for (const [page, part] of best) {
      const known = found.get(page) ?? {page, score: 0, coverage: 0, literal: 0, stems: []};
      // A title's BM25 knows how many titles have a word, not that every text says it.
      known.score += part.score * importance ** emphasis;
      known.coverage += part.weight * importance;
      if (part.weight >= LITERAL) known.literal += importance;
      known.stems.push(...part.stems);
      found.set(page, known);
    }
  }
  return [...found.values()]
    .map(({page, score, coverage, literal, stems}) => {
      const share = coverage / total;
      return {
        page,
        score: score * share ** exponent,
        coverage: share,
        literal: literal / total,
        stems: [...new Set(stems)],
      };
    })
    .sort((a, b) => b.score - a.score || a.page - b.page);
}
