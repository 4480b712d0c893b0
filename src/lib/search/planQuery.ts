import {stopWords} from './stopWords';
import type {StandIn, SynonymFinder} from './synonymMap';
import {stem} from './terms';
import {tokenise} from './tokenise';
import type {Vocabulary} from './vocabulary';

/** Something to look for in place of a word. */
export interface Alternative {
  /** All must be in the page. */
  stems: string[];
  /** How sure it is that this was meant, up to 1 for the word itself. */
  weight: number;
  /** Completions and the like: how rare they are says nothing of the word. */
  isGuess?: boolean;
}

/** A word of the query with everything that may stand for it. */
export interface Concept {
  word: string;
  /** At least so many pages have it, whether or not the index says which. */
  pages: number;
  alternatives: Alternative[];
}

export interface Plan {
  concepts: Concept[];
  repairs: Array<[typed: string, used: string]>;
  /** Words of which nothing was found. */
  unknown: string[];
}

/** How sure the planner is of what it puts in place of a word. */
export interface PlanWeights {
  /** The word that is being typed, completed; less if it is a word already. */
  completion: number;
  knownCompletion: number;
  repair: number;
  join: number;
  split: number;
  same: number;
  means: number;
  /** A phrase of which a word is missing. */
  partial: number;
}

const MOST_COMPLETIONS = 48;
/** Of a longer query only so many words count: nobody means more. */
const MOST_WORDS = 32;

/** Works out what a query asks for. Pure; `literal` mends nothing. */
export function planQuery(
  query: string,
  vocabulary: Vocabulary,
  findSynonyms: SynonymFinder,
  weights: PlanWeights,
  literal = false,
): Plan {
  const tokens = tokenise(query);
  const words = tokens.slice(0, MOST_WORDS).map(({word}) => word);
  const lastEnd = tokens.at(-1)?.end;
  const isTyping = lastEnd === query.length && words.length === tokens.length;
  const isKnown = (word: string) => vocabulary.wordsOf(stem(word)).length > 0;
  const plan: Plan = {concepts: [], repairs: [], unknown: []};

  const hasMeaning = words.some((word) => !stopWords.has(word));
  const concepts = words.map((word, at): Concept | undefined => {
    const isLast = isTyping && at === words.length - 1;
    if (stopWords.has(word) && (hasMeaning || !isLast)) return undefined;
    if (words.indexOf(word) < at) return undefined; // said twice, meant once
    const [spelling] = vocabulary.wordsOf(stem(word));
    const known = spelling !== undefined;
    const pages = known ? 2 ** vocabulary.frequencyOf(spelling) : 0;
    const concept: Concept = {word, pages, alternatives: []};
    const add = (alternative: Alternative) => void concept.alternatives.push(alternative);
    if (known) add({stems: [stem(word)], weight: 1});
    if (isLast && word.length > 1) {
      const weight = known ? weights.knownCompletion : weights.completion;
      const stems = new Set(vocabulary.completionsOf(word, MOST_COMPLETIONS).map(stem));
      stems.delete(stem(word));
      for (const completed of stems) add({stems: [completed], weight, isGuess: true});
    }
    return concept;
  });

  // `auto scaling` is written `autoscaling` elsewhere, `a b` is `a/b`.
  words.forEach((word, at) => {
    const joined = word + (words[at + 1] ?? '');
    if (joined === word || !isKnown(joined)) return;
    const parts = [concepts[at], concepts[at + 1]];
    if (!parts.some(Boolean)) {
      concepts[at] = {word: joined, pages: 0, alternatives: [{stems: [stem(joined)], weight: 1}]};
      return;
    }
    for (const part of parts) {
      part?.alternatives.push({stems: [stem(joined)], weight: weights.join});
    }
  });

  /** Adds what stands in for words that are found in a row of the synonyms. */
  function stand(others: readonly StandIn[], sure: number, places: typeof concepts): void {
    for (const {stems, isExact} of others) {
      if (!stems.every((each) => vocabulary.wordsOf(each).length > 0)) continue;
      const weight = sure * (isExact ? weights.same : weights.means);
      for (const concept of places) concept?.alternatives.push({stems, weight});
    }
  }
  for (const {start, end, weight, others} of findSynonyms(words, isTyping)) {
    const places = concepts.slice(start, end);
    if (places.some(Boolean)) {
      stand(others, weight, places);
      continue;
    }
    // `few people first` has no word with a meaning, but means something.
    const concept: Concept = {word: words.slice(start, end).join(' '), pages: 0, alternatives: []};
    stand(others, weight, [concept]);
    if (concept.alternatives.length > 0) concepts[start] = concept;
  }

  concepts.forEach((concept, at) => {
    if (!concept) return;
    plan.concepts.push(concept);
    const {word, alternatives} = concept;
    if (alternatives.length > 0) return;
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)];
      if (parts.every((part) => vocabulary.has(part) && !stopWords.has(part))) {
        alternatives.push({stems: parts.map(stem), weight: weights.split});
      }
    }
    if (alternatives.length > 0) return;
    const isLast = isTyping && at === words.length - 1;
    const used = literal ? undefined : vocabulary.repair(word, isLast);
    if (used === undefined) {
      plan.unknown.push(word);
      return;
    }
    plan.repairs.push([word, used]);
    alternatives.push({stems: [stem(used)], weight: weights.repair});
    const mended = [...words];
    mended[at] = used;
    for (const match of findSynonyms(mended, false)) {
      if (match.start > at || match.end <= at) continue;
      const sure = weights.repair * match.weight;
      stand(match.others, sure, concepts.slice(match.start, match.end));
    }
  });
  for (const concept of plan.concepts) concept.alternatives = withoutDoubles(concept.alternatives);
  return plan;
}

/** Rows of synonyms overlap, and spellings have one stem: the surest of each stands for all. */
function withoutDoubles(alternatives: readonly Alternative[]): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(' ');
    const known = found.get(key);
    if (!known || known.weight < alternative.weight) found.set(key, alternative);
  }
  return [...found.values()];
}
