import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv, type ErrorObject} from 'ajv';
import {Ajv2020} from 'ajv/dist/2020';
import {parse} from 'yaml';
import {fileOf, type Checker} from '../checker';
import {packageLabel} from '../tools';

const toSentences = (errors: readonly ErrorObject[] | null | undefined, file: string) =>
  (errors ?? []).map(({instancePath, message, params}) => {
    const {additionalProperty, unevaluatedProperty} = params as Record<string, string>;
    const name = additionalProperty ?? unevaluatedProperty;
    return `${file}${instancePath} ${message}${name ? `: ${name}` : ''}.`;
  });

/** Validates an OpenAPI description against the schema of its version. */
export const checkOpenApi: Checker = async (block) => {
  const {valid, errors} = await new Validator().validate(
    JSON.parse(block.text) as Record<string, unknown>,
  );
  const file = fileOf(block, 'json');
  const found = typeof errors === 'string' ? [errors] : toSentences(errors as ErrorObject[], file);
  return {
    problems: valid ? [] : found,
    tools: [packageLabel('@seriousme/openapi-schema-validator', 'openapi-schema-validator')],
    executed: false,
  };
};

/** @throws with what is wrong with the schema */
function compile(text: string) {
  const schema = JSON.parse(text) as {$schema?: string};
  const Validate = schema.$schema?.includes('2020-12') ? Ajv2020 : Ajv;
  return new Validate({allErrors: true, strictTypes: false, validateFormats: false}).compile(
    schema,
  );
}

/**
 * Data and schemas: JSON or YAML with `against` is validated by the schema of that name, a block
 * that says `$schema` of JSON Schema is compiled. The rest has been parsed by the content check.
 */
export const checkData: Checker = (block, {blocks}) => {
  const {language, text, attributes} = block;
  const data = (language === 'json' ? JSON.parse(text) : parseYamlOrNothing(text)) as unknown;
  const {$schema} = (data ?? {}) as {$schema?: unknown};
  const isSchema = language === 'json' && /json-schema\.org/.test(String($schema));
  const schema = isSchema
    ? block
    : blocks.find(({attributes: {title}}) => title !== undefined && title === attributes.against);
  const problems: string[] = [];
  if (schema) {
    try {
      const validate = compile(schema.text);
      if (!isSchema && !validate(data)) {
        problems.push(...toSentences(validate.errors, fileOf(block, language)));
      }
    } catch (error) {
      problems.push(`${fileOf(schema, 'json')} is no schema: ${(error as Error).message}.`);
    }
  }
  const tools = schema ? [packageLabel('ajv', 'Ajv')] : [];
  return Promise.resolve({problems, tools, executed: false});
};

/** YAML may hold several documents; only one can be held against a schema. */
function parseYamlOrNothing(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
