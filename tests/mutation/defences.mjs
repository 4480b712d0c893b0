// Takes away each defence in a copy, runs the test that should notice, and says whether it did:
//   npm run defences [-- WORD …]   only those of whose line a word is part
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {copyRepository, passes, removeCopies} from './copy.mjs';
import {defences, testOf} from './defenceList.mjs';

const WORKERS = 2;

const words = process.argv.slice(2);
const queue = defences.filter((row) => words.every((word) => row.join(' ').includes(word)));
const green = [];

/** Tests that fail as it is would notice everything. */
async function checkTests() {
  const files = [...new Set(queue.map((row) => testOf(row[5])))];
  if (!(await passes(copyRepository(), files))) throw new Error('The tests fail as it is.');
}

async function work() {
  const folder = copyRepository();
  for (let row = queue.shift(); row; row = queue.shift()) {
    const [classes, defence, file, from, to, test, cases] = row;
    const target = path.join(folder, file);
    const before = readFileSync(target, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${defence}: ${file} no longer holds ${from}`);
    writeFileSync(target, after);
    const name = testOf(test);
    const isGreen = await passes(folder, [name, ...(cases ? ['-t', cases] : [])]);
    writeFileSync(target, before);
    if (isGreen) green.push(row);
    console.log(
      `${isGreen ? 'GREEN' : 'red  '}  ${classes} → ${defence} (${file}) → ${name} ${cases}`,
    );
  }
}

const total = queue.length;
try {
  await checkTests();
  await Promise.all(Array.from({length: WORKERS}, work));
} finally {
  removeCopies();
}
console.log(`${total - green.length} of ${total} defences were missed when they were gone.`);
process.exitCode = green.length === 0 && total > 0 ? 0 : 1;
