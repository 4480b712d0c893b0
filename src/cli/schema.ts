// Writes the JSON Schemas that editors use, from the one schema: npm run schema
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {toJsonSchemas} from '../content/jsonSchemas';

const folder = path.join(__dirname, '../../.vscode');
mkdirSync(folder, {recursive: true});
for (const [name, schema] of Object.entries(toJsonSchemas())) {
  writeFileSync(path.join(folder, name), schema);
}
