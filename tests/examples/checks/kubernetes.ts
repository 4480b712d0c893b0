import {parseAllDocuments} from 'yaml';
import type {Checker} from '../checker';
import {packageLabel} from '../tools';
import {typeCheck} from './typescript';

/** Packages with the schemas of groups that are not Kubernetes' own. */
const packages: Record<string, string> = {
  'argoproj.io': '@kubernetes-models/argo-rollouts',
  'keda.sh': '@kubernetes-models/keda',
};

interface Model {
  new (data: object): {validate: () => void};
}

/** A group with its version, and a kind, as both may stand in the path of a module. */
const groupForm = /^(?:([a-z0-9-]+(?:\.[a-z0-9-]+)*)\/)?v\d[a-z0-9]*$/;
const kindForm = /^[A-Z][A-Za-z]*$/;

/** What the schema finds in values and the type in names; both come from Kubernetes' OpenAPI. */
async function checkObject(data: unknown): Promise<string[]> {
  const {apiVersion, kind} = (data ?? {}) as Record<string, unknown>;
  const [isGroup, group = ''] = groupForm.exec(String(apiVersion)) ?? [];
  if (isGroup === undefined || !kindForm.test(String(kind))) {
    return ['An object has no `apiVersion` and `kind` of their form.'];
  }
  const name = String(kind);
  const module = `${packages[group] ?? 'kubernetes-models'}/${String(apiVersion)}/${name}`;
  let Model: Model | undefined;
  try {
    ({[name]: Model} = (await import(module)) as Record<string, Model>);
  } catch {
    Model = undefined;
  }
  if (!Model) {
    return [
      `There is no schema of ${String(apiVersion)} ${name} here. ` +
        'Correct it, or say `norun="has no schema here"`.',
    ];
  }
  const problems: string[] = [];
  try {
    new Model(data as object).validate();
  } catch (error) {
    const {errors = []} = error as {errors?: Array<{instancePath: string; message: string}>};
    problems.push(...errors.map(({instancePath, message}) => `${name}${instancePath} ${message}.`));
    if (errors.length === 0) problems.push(`${name}: ${(error as Error).message}`);
  }
  if (problems.length > 0) return problems;
  // The schemas let unknown fields pass; the compiler does not, as the API server in strict mode.
  const literal = JSON.stringify(data, null, 1);
  const lines = [
    `import type {I${name}} from '${module}';`,
    `export const a: I${name} = ${literal};`,
  ];
  const text = lines.join('\n');
  return typeCheck({'object.ts': text}).map(
    ({line, message}) => `${name}: ${text.split('\n')[line - 1]!.trim()}: ${message}`,
  );
}

/** Checks each object of a manifest: required fields, kinds of values, no unknown fields. */
export const checkKubernetes: Checker = async ({text}) => {
  const objects = parseAllDocuments(text).map((document) => document.toJS() as unknown);
  const problems: string[] = [];
  for (const object of objects) problems.push(...(await checkObject(object)));
  return {
    problems,
    tools: [packageLabel('kubernetes-models', 'kubernetes-models')],
    executed: false,
  };
};
