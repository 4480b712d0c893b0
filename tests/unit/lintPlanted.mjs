// Lints planted code with the project's configuration and prints what the walls say of it.
// Standard input: [{file, code}, …]. Standard output: a list of messages for each.
import {text} from 'node:stream/consumers';
import {ESLint} from 'eslint';

const wall = '@typescript-eslint/no-restricted-imports';
const eslint = new ESLint({ruleFilter: ({ruleId}) => ruleId === wall});
const planted = JSON.parse(await text(process.stdin));
const messages = [];
for (const {file, code} of planted) {
  const [result] = await eslint.lintText(code, {filePath: file});
  messages.push(result.messages.map(({message}) => message));
}
console.log(JSON.stringify(messages));
