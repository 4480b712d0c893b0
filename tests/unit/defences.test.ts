import {readFileSync} from 'node:fs';
import path from 'node:path';
import {defences, testOf} from '../mutation/defenceList.mjs';

const root = path.join(__dirname, '../..');

// `npm run defences` takes ten minutes; that it can still be run is known at once.
test.each(defences)('%s → %s: its code and its test are where the list says', (...row) => {
  const [, , file, from, to, suite] = row;
  const code = readFileSync(path.join(root, file), 'utf8');
  expect(code.replace(from, () => to)).not.toBe(code);
  expect(() => readFileSync(path.join(root, testOf(suite)))).not.toThrow();
});
