import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap} from 'yaml';
import * as z from 'zod';
import {didYouMean} from '../lib/editDistance';
import type {Place, Problem} from '../lib/problem';
import {questionFrontMatter, themeFile} from './schema';
import {validate} from './validate';
import {parseYaml, type YamlMapping} from './yaml';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const backlogFile = z.strictObject({themes: z.array(z.unknown())});
const backlogTheme = z.strictObject({
  id,
  title: themeFile.shape.label,
  questions: z.array(z.unknown()).describe('Open questions in the order in which to write them.'),
});
const backlogQuestion = z.strictObject({
  id,
  question: questionFrontMatter.shape.title,
  level: questionFrontMatter.shape.level,
  priority: z.literal([1, 2]).describe('1 for the first hundred to write.'),
});

/** A theme, whether or not it has a page yet. */
export type ThemeTitle = Pick<z.infer<typeof backlogTheme>, 'id' | 'title'>;

/** A question that has no page yet. */
export type BacklogEntry = z.infer<typeof backlogQuestion> & {theme: string};

export interface Backlog {
  /** All themes in their order. */
  themes: ThemeTitle[];
  /** By theme, then in the order in which they are wanted. */
  entries: BacklogEntry[];
  problems: Problem[];
}

const rule = 'backlog';

/**
 * Reads docs/backlog.yml: themes in their order, each with its questions that have no page yet.
 * What is wrong is left out of the result and reported, all of it.
 * @param pages files of all pages, `docs/theme/id.mdx`: a question with a page is not open
 */
export function parseBacklog(file: string, text: string, pages: readonly string[]): Backlog {
  const problems: Problem[] = [];
  const themes: ThemeTitle[] = [];
  const entries: BacklogEntry[] = [];
  const done = {themes, entries, problems};

  const mapping = parseYaml(file, text, 1);
  const whole = validate(backlogFile, file, mapping, rule);
  problems.push(...whole.problems);
  if (!whole.data) return done;

  // Of nested keys the mapping knows no places; the same text is read once more for them.
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  const placeOf = (node: Node | undefined): Place => {
    const {line, col} = lines.linePos(node?.range?.[0] ?? 0);
    return {line, column: col};
  };
  const report = (place: Place, message: string, remedy: string, severity?: 'warning'): void =>
    void problems.push({file, ...place, message, remedy, rule, ...(severity && {severity})});

  /** The mappings in a list under this key; anything else in it is reported. */
  const mappingsIn = (parent: YAMLMap, key: string, keys: string): YAMLMap[] => {
    const list = parent.get(key);
    const items = isSeq<Node>(list) ? list.items : [];
    return items.filter((item) => {
      if (isMap(item)) return true;
      report(placeOf(item), `This entry of \`${key}\` has no keys.`, `Give it ${keys}.`);
      return false;
    }) as YAMLMap[];
  };
  const toMapping = (node: YAMLMap): YamlMapping => ({
    data: node.toJS(document) as Record<string, unknown>,
    places: Object.fromEntries(
      node.items.flatMap(({key}) =>
        isScalar(key) ? [[String(key.value), placeOf(key)] as const] : [],
      ),
    ),
    problems: [],
  });

  const firstLines = {theme: new Map<string, number>(), question: new Map<string, number>()};
  /** True where no theme, or no question, further up has the id. */
  const claim = (kind: keyof typeof firstLines, name: string, place: Place): boolean => {
    const first = firstLines[kind].get(name);
    if (first === undefined) {
      firstLines[kind].set(name, place.line);
      return true;
    }
    report(place, `The ${kind} \`${name}\` stands in line ${first} too.`, 'Keep one of them.');
    return false;
  };
  const filesById = new Map(pages.map((page) => [page.replace(/^.*\/|\.mdx$/g, ''), page]));

  for (const themeNode of mappingsIn(
    document.contents as YAMLMap,
    'themes',
    '`id`, `title` and `questions`',
  )) {
    const themeMapping = toMapping(themeNode);
    const theme = validate(backlogTheme, file, themeMapping, rule);
    problems.push(...theme.problems);
    // A theme with a fault has questions to judge all the same.
    const {id: themeId} = themeMapping.data;
    const isOwn = typeof themeId === 'string' && claim('theme', themeId, themeMapping.places.id!);
    if (theme.data && isOwn) themes.push({id: themeId, title: theme.data.title});

    const keys = '`id`, `question`, `level` and `priority`';
    for (const node of mappingsIn(themeNode, 'questions', keys)) {
      const questionMapping = toMapping(node);
      const question = validate(backlogQuestion, file, questionMapping, rule);
      problems.push(...question.problems);
      if (!question.data) continue;
      const place = questionMapping.places.id!;
      const page = filesById.get(question.data.id);
      if (page !== undefined) {
        const message = `The question \`${question.data.id}\` has a page already: ${page}.`;
        // A warning, so that a page begun in the code host's editor can land on its own.
        report(place, message, 'Remove it here.', 'warning');
      } else if (claim('question', question.data.id, place) && typeof themeId === 'string') {
        entries.push({theme: themeId, ...question.data});
      }
    }
  }

  for (const theme of new Set(pages.map((page) => page.split('/')[1]!))) {
    if (firstLines.theme.has(theme)) continue;
    const near = didYouMean(theme, firstLines.theme.keys());
    const message = `The theme \`${theme}\` has pages but is not listed.${near}`;
    const remedy = 'Add its `id`, its `title` and `questions: []` at its place.';
    report(mapping.places.themes!, message, remedy);
  }
  return done;
}
