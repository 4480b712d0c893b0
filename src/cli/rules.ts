// Writes the list of rules into CONTRIBUTING: npm run rules
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {toRuleList} from '../content/ruleList';

const file = path.join(__dirname, '../../CONTRIBUTING.md');
const marks = /(<!-- rules: begin -->)[\s\S]*?(<!-- rules: end -->)/;

const text = readFileSync(file, 'utf8');
writeFileSync(
  file,
  text.replace(marks, (_all, begin: string, end: string) => `${begin}\n\n${toRuleList()}\n${end}`),
);
