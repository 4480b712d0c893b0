import {readFileSync} from 'node:fs';
import path from 'node:path';
import {toJsonSchemas} from '../../../src/content/jsonSchemas';

test.each(Object.entries(toJsonSchemas()))(
  '.vscode/%s is the schema of today (`npm run schema` writes it)',
  (name, text) => {
    const file = path.join(__dirname, '../../../.vscode', name);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  },
);

test('an editor learns what each key is for', () => {
  const schema = JSON.parse(toJsonSchemas()['front-matter.schema.json'] ?? '') as {
    properties: Record<string, {description?: string}>;
    additionalProperties: boolean;
  };
  expect(schema.additionalProperties).toBe(false);
  for (const property of Object.values(schema.properties))
    expect(property.description).toBeTruthy();
});
