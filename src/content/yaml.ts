import {CST, isMap, isScalar, Lexer, parseDocument, visit, type Scalar, type YAMLMap} from 'yaml';
import type {Place, Problem} from '../lib/problem';
import {checkCharacters} from './characters';
import {placeFinder} from './placeFinder';

/** A YAML mapping with the places of its keys, or the problems that kept it from being read. */
export interface YamlMapping {
  data: Record<string, unknown>;
  /** Places of the top-level keys in the file. */
  places: Record<string, Place>;
  problems: Problem[];
}

/** What is said of common mistakes instead of the parser's words, by its code. */
const friendly: Record<string, [message: string, remedy: string]> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon within a value begins another key.',
    'Put the whole value into straight double quotation marks.',
  ],
  TAB_AS_INDENT: ['Tabs are not allowed as indentation.', 'Indent with blanks.'],
  BAD_SCALAR_START: [
    'A value cannot begin with this character.',
    'Put the whole value into straight double quotation marks.',
  ],
  UNEXPECTED_TOKEN: [
    'Text goes on where the value has ended.',
    'Put the whole value into straight double quotation marks.',
  ],
  MISSING_CHAR: ['A quotation mark or bracket is not closed.', 'Close it before the line ends.'],
  DUPLICATE_KEY: ['Map keys must be unique.', 'Keep one of them.'],
};

const MAX_DEPTH = 24;
const MAX_INDENT = 80;

/**
 * Whether a YAML text is nested so deep that its parser, which calls itself, could use up the
 * stack. Looks at its tokens only.
 */
export function isTooDeep(yaml: string): boolean {
  let brackets = 0;
  /** `- - ? -` on one line. */
  let marks = 0;
  let isText = false;
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    // What follows this mark is the text of a value, whatever it looks like.
    const wasText = isText;
    isText = type === 'scalar';
    switch (wasText ? null : type) {
      case 'newline':
        marks = 0;
        break;
      case 'flow-seq-start':
      case 'flow-map-start':
        brackets += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        brackets -= 1;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
        if (brackets <= 0) marks += 1;
        break;
      case 'space':
        if (token.length > MAX_INDENT) return true;
        break;
      default:
    }
    if (brackets > MAX_DEPTH || marks > MAX_DEPTH) return true;
  }
  return false;
}

/**
 * Reads a YAML mapping as plain data: YAML 1.2 core schema, no anchors, aliases or tags, no
 * duplicate keys. Nothing is ever evaluated and dates stay strings.
 * @param firstLine line of the file at which `yaml` begins
 */
export function parseYaml(file: string, yaml: string, firstLine: number): YamlMapping {
  if (isTooDeep(yaml)) {
    const message = `The YAML is nested more than ${MAX_DEPTH} deep.`;
    const problem = {message, remedy: 'Write plain `key: value` lines.', rule: 'yaml'};
    return {data: {}, places: {}, problems: [{file, line: firstLine, column: 1, ...problem}]};
  }
  // What the parser would warn of on the screen is reported below.
  const quiet = {logLevel: 'error'} as const;
  const document = parseDocument(yaml, {
    uniqueKeys: false,
    version: '1.2',
    ...quiet,
  });
  // The parser's own count of lines leaves out some that are within quotation marks.
  const placeAt = placeFinder(yaml);
  const toPlace = (offset: number): Place => {
    const {line, column} = placeAt(offset);
    return {line: line + firstLine - 1, column};
  };
  const problems: Problem[] = [];
  const add = (offset: number, message: string, remedy: string): void =>
    void problems.push({file, ...toPlace(offset), message, remedy, rule: 'yaml'});

  // The parser's own check takes a time that grows with the square of the keys.
  const checkKeys = ({items}: YAMLMap): void => {
    const names = new Set<unknown>();
    for (const {key} of items) {
      if (!isScalar(key)) continue;
      if (names.has(key.value)) {
        add(key.range?.[0] ?? 0, ...friendly.DUPLICATE_KEY!);
      }
      names.add(key.value);
    }
  };

  const checkScalar = ({value, type, comment, range}: Scalar): void => {
    if (typeof value !== 'string') return;
    // Raw characters are checked with the whole file; `"\u202e"` is one only when decoded.
    const [odd] = type === 'QUOTE_DOUBLE' ? checkCharacters(file, value) : [];
    if (odd) add(range?.[0] ?? 0, odd.message.replace('The line', 'The value'), odd.remedy);
    if (type === 'PLAIN' && comment != null && value.includes(' ')) {
      const message = 'What follows ` #` is a comment and no part of the value.';
      add(range?.[0] ?? 0, message, 'Put the whole value into straight double quotation marks.');
    }
  };

  // Tags are reported below, known or not.
  const warnings = document.warnings.filter(({code}) => code !== 'TAG_RESOLVE_FAILED');
  for (const error of [...document.errors, ...warnings]) {
    const [sentence = 'Invalid YAML'] = error.message.split(/ at line |\n/);
    const [message, remedy] = friendly[error.code] ?? [`${sentence}.`, 'Write `key: value` lines.'];
    add(error.pos[0], message, remedy);
  }
  visit(document, {
    Alias: (_key, node) =>
      add(node.range?.[0] ?? 0, 'YAML aliases are not allowed.', 'Write the value out.'),
    Node: (_key, node) => {
      if (isMap(node)) checkKeys(node);
      if (isScalar(node)) checkScalar(node);
      if ('anchor' in node && node.anchor !== undefined) {
        add(node.range?.[0] ?? 0, 'YAML anchors are not allowed.', 'Write the value out.');
      }
      if (node.tag !== undefined) {
        add(node.range?.[0] ?? 0, 'YAML tags are not allowed.', 'Write a plain value.');
      }
    },
  });
  const root = document.contents;
  if (problems.length === 0 && !isMap(root)) {
    add(0, 'Expected `key: value` lines.', 'See the template in CONTRIBUTING.');
  }
  if (problems.length > 0 || !isMap(root)) {
    return {data: {}, places: {}, problems};
  }
  const places: Array<[string, Place]> = [];
  for (const {key} of root.items) {
    if (isScalar(key) && key.range) places.push([String(key.value), toPlace(key.range[0])]);
  }
  return {
    // Safe after the checks above: no aliases are left to expand.
    data: document.toJS() as Record<string, unknown>,
    places: Object.fromEntries(places),
    problems,
  };
}
