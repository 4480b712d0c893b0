import type {Random} from './random';

const list = (words: string): string[] => words.trim().split(/\s+/);

// At most ten letters, so that what is made of them keeps the limits of the front matter; none
// begins with a vowel, so that `a` always fits.
export const verbs = list(`
  measure compare release replace restore protect explain observe schedule validate calibrate
  partition document automate review simplify throttle retire diagnose monitor version isolate
  repeat budget
`);
export const adjectives = list(`
  stale slow costly seasonal shared delayed regional nightly partial noisy hidden manual sparse
  rare private mobile remote batched streaming cached sampled guessed duplicate labelled
`);
export const nouns = list(`
  model feature label forecast ranking gateway registry pipeline dashboard warning replica schema
  threshold window segment vector prompt request queue snapshot trial rollout budget
  container scheduler detector baseline notebook contract consumer failure cluster
`);

const adverbs = list('usually rarely quietly often seldom only first always');
const moods = list('healthy broken late cheap expensive silent visible reversible');
const sentences: Array<(random: Random) => string> = [
  (r) =>
    `Before you ${r.pick(verbs)} the ${r.pick(nouns)}, write down which ${r.pick(nouns)} depends on it and who is told when it is ${r.pick(moods)}.`,
  (r) =>
    `A ${r.pick(adjectives)} ${r.pick(nouns)} ${r.pick(adverbs)} shows first in the ${r.pick(nouns)}, about ${2 + r.below(58)} minutes before any ${r.pick(nouns)} looks ${r.pick(moods)}.`,
  (r) =>
    `With ${10 + r.below(990)} requests a second, a ${r.pick(nouns)} of ${5 + r.below(95)}% leaves ${1 + r.below(40)} of them to the ${r.pick(adjectives)} path, which the team must be able to ${r.pick(verbs)}.`,
  (r) =>
    `The ${r.pick(adjectives)} case is the harder one: the ${r.pick(nouns)} stays ${r.pick(moods)} while the ${r.pick(nouns)} behind it changes, and nobody has a reason to ${r.pick(verbs)} anything.`,
  (r) =>
    `Prefer the ${r.pick(moods)} choice when two are equally good, because a ${r.pick(nouns)} that you can ${r.pick(verbs)} in an hour is worth more than one you cannot.`,
  (r) =>
    `Teams ${r.pick(adverbs)} ${r.pick(verbs)} the ${r.pick(nouns)} by hand at the start, then find that the ${r.pick(adjectives)} ${r.pick(nouns)} takes ${2 + r.below(9)} days a month and nobody owns it.`,
  (r) =>
    `Ask what a wrong ${r.pick(nouns)} costs: if the ${r.pick(nouns)} is ${r.pick(moods)}, a daily check is enough, otherwise ${r.pick(verbs)} it every ${1 + r.below(30)} minutes.`,
  (r) =>
    `It helps to ${r.pick(verbs)} one ${r.pick(adjectives)} slice at a time, since a mean over every ${r.pick(nouns)} hides the ${r.pick(adjectives)} ones that readers complain about.`,
  (r) =>
    `Nothing in the ${r.pick(nouns)} says whether its ${r.pick(nouns)} was ${r.pick(moods)} last week; keep the ${r.pick(nouns)} for ${7 + r.below(83)} days and compare.`,
  (r) =>
    `If that fails, ${r.pick(verbs)} the previous ${r.pick(nouns)}, tell its ${r.pick(nouns)} owner, and look at the ${r.pick(adjectives)} ${r.pick(nouns)} afterwards rather than before.`,
];

/** A sentence of 18 to 32 words. */
export const sentence = (random: Random): string => random.pick(sentences)(random);

/** That many sentences. */
export const paragraph = (random: Random, count: number): string =>
  Array.from({length: count}, () => sentence(random)).join(' ');

export const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());
