import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {writeFolder} from '../../../src/plugins/search/writeFolder';
import {siteFolder} from '../content/siteFolder';

const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

test('writes the files and removes what an earlier or a broken run left', async () => {
  const parent = siteFolder({'old/index.json': '1', 'new.new/index.json': 'half', stray: 'x'});
  await writeFolder(
    parent,
    'new',
    new Map([
      ['index.json', '2'],
      ['text/a.json', '3'],
    ]),
  );
  expect(filesIn(parent)).toEqual([
    path.join('new', 'index.json'),
    path.join('new', 'text/a.json'),
  ]);
  expect(readFileSync(path.join(parent, 'new/index.json'), 'utf8')).toBe('2');
});

test('a folder that is there is whole: its name says what it holds', async () => {
  const parent = siteFolder({'same/index.json': 'kept'});
  await writeFolder(parent, 'same', new Map([['index.json', 'not written']]));
  expect(readFileSync(path.join(parent, 'same/index.json'), 'utf8')).toBe('kept');
});
