import type * as z from 'zod';
import {didYouMean} from '../lib/editDistance';
import type {Problem} from '../lib/problem';
import type {YamlMapping} from './yaml';

type Validated<T> = {data: T; problems: []} | {data: undefined; problems: Problem[]};

/** One schema issue as sentences: what is wrong, and what to do. */
function explain(issue: z.core.$ZodIssue, keys: string[]): Array<[key: string, string, string]> {
  const key = issue.path.map(String).join('.');
  const top = String(issue.path[0] ?? '');
  if (issue.code === 'unrecognized_keys') {
    if (key !== '') {
      return issue.keys.map((name) => [top, `Unknown key \`${key}.${name}\`.`, 'Remove it.']);
    }
    return issue.keys.map((unknown) => [
      unknown,
      `Unknown key \`${unknown}\`.${didYouMean(unknown, keys)}`,
      `Allowed keys: ${keys.join(', ')}.`,
    ]);
  }
  if (issue.input === undefined) {
    return [[top, `\`${key}\` is missing.`, 'Add it.']];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
    return [[top, `\`${key}\` is not one of its values.${given}`, `Use ${values.join(', ')}.`]];
  }
  const message =
    issue.code === 'invalid_type' ? `must be of type ${issue.expected}` : issue.message;
  return [[top, `\`${key}\` ${message}.`, 'Correct the value.']];
}

/** Of a value of the wrong type, length and form say nothing more. */
const isFirst = ({path}: z.core.$ZodIssue, index: number, issues: z.core.$ZodIssue[]) =>
  !issues
    .slice(0, index)
    .some((issue) => issue.code === 'invalid_type' && String(issue.path) === String(path));

/**
 * Checks a mapping against a strict object schema; every problem carries the place of its key.
 * @param rule name of the rule under which problems are reported
 */
export function validate<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  file: string,
  {data, places, problems}: YamlMapping,
  rule: string,
): Validated<z.infer<z.ZodObject<Shape>>> {
  if (problems.length > 0) return {data: undefined, problems};
  const result = schema.safeParse(data, {reportInput: true});
  if (result.success) return {data: result.data, problems: []};
  const keys = Object.keys(schema.shape);
  const firstPlace = Object.values(places)[0] ?? {line: 1, column: 1};
  return {
    data: undefined,
    problems: result.error.issues.filter(isFirst).flatMap((issue) =>
      explain(issue, keys).map(([key, message, remedy]) => ({
        file,
        ...((Object.hasOwn(places, key) && places[key]) || firstPlace),
        message,
        remedy,
        rule,
      })),
    ),
  };
}
