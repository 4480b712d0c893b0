import path from 'node:path';
import ts from 'typescript';
import type {Checker} from '../checker';
import {packageLabel} from '../tools';

/** Where the files of examples seem to lie, so that they find this project's packages. */
const home = path.join(__dirname, '../../../node_modules/.examples');

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  jsx: ts.JsxEmit.Preserve,
  types: [],
};

/** Files of the standard library and of packages, parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler finds in a file: text, and the line, from 1. */
export interface TypeProblem {
  message: string;
  line: number;
}

/**
 * Compiles a file that exists in memory only.
 * @param files texts by name; the first is judged, the others may be imported
 */
export function typeCheck(files: Record<string, string>): TypeProblem[] {
  const texts = new Map(
    Object.entries(files).map(([name, text]) => [path.join(home, name), text] as const),
  );
  const host = ts.createCompilerHost(options);
  const readDisk = host.getSourceFile.bind(host);
  host.fileExists = (file) => texts.has(file) || ts.sys.fileExists(file);
  host.directoryExists = (folder) => folder.startsWith(home) || ts.sys.directoryExists(folder);
  host.readFile = (file) => texts.get(file) ?? ts.sys.readFile(file);
  host.getSourceFile = (file, target) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, target);
    if (!parsed.has(file)) parsed.set(file, readDisk(file, target));
    return parsed.get(file);
  };
  const [first = ''] = texts.keys();
  const program = ts.createProgram([first], options, host);
  const source = program.getSourceFile(first);
  return ts.getPreEmitDiagnostics(program, source).map(({messageText, start = 0}) => ({
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
    line: ts.getLineAndCharacterOfPosition(source!, start).line + 1,
  }));
}

/** Compiles a block; it may import the other TypeScript files of the page. */
export const checkTypescript: Checker = (block, {blocks}) => {
  const others = blocks.flatMap(({language, attributes: {title}, text}) =>
    language === 'typescript' && title ? [[title, text] as const] : [],
  );
  const title = block.attributes.title ?? `block-${block.line}.ts`;
  const found = typeCheck({[title]: `${block.text}\nexport {};\n`, ...withoutFirst(others, title)});
  return Promise.resolve({
    problems: found.map(({line, message}) => `${title}:${line} ${message}`),
    tools: [packageLabel('typescript', 'TypeScript')],
    executed: false,
  });
};

const withoutFirst = (files: ReadonlyArray<readonly [string, string]>, first: string) =>
  Object.fromEntries(files.filter(([title]) => title !== first));
