// Lints planted code with the project's configuration and prints what the walls say of it.
// Standard input: [{file, code}, …]. Standard output: a list of messages for each.
import {text} from 'node:stream/consumers';
import {ESLint} from 'eslint';

const walls = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];
const eslint = new ESLint({ruleFilter: ({ruleId}) => walls.includes(ruleId)});
const planted = JSON.parse(await text(process.stdin));
const messages = [];
for (const {file, code} of planted) {
  const [result] = await eslint.lintText(code, {filePath: file});
  messages.push(result.messages.map(({message}) => message));
}
console.log(JSON.stringify(messages));
