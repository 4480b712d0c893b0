import * as z from 'zod';
import {questionFrontMatter, themeFile} from './schema';

/** JSON Schemas for editors by file name, as text. */
export function toJsonSchemas(): Record<string, string> {
  const toText = (schema: z.ZodType) =>
    `${JSON.stringify(z.toJSONSchema(schema, {target: 'draft-7'}), null, 2)}\n`;
  return {
    'front-matter.schema.json': toText(questionFrontMatter),
    'theme.schema.json': toText(themeFile),
  };
}
