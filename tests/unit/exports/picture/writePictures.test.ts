import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Picture} from '../../../../src/exports/picture/drawPicture';
import {toPictures} from '../../../../src/exports/picture/toPictures';
import {drawAhead, writePictures} from '../../../../src/exports/picture/writePictures';
import {handbook} from '../../content/sampleHandbook';

const folder = mkdtempSync(path.join(tmpdir(), 'handbook pictures '));
afterAll(() => rmSync(folder, {recursive: true}));

const outDir = path.join(folder, 'build');
const cacheDir = path.join(folder, 'cache');
const picture: Picture = {kicker: 'A theme', title: 'A question?', level: 'mid', site: 'A site'};
const write = (title: string) =>
  writePictures(new Map([['/theme/id/', {...picture, title}]]), {outDir, cacheDir});
const written = () => readFileSync(path.join(outDir, 'theme/id.png'));

test('the home page, each theme and each question have a picture', () => {
  const pictures = toPictures(handbook, {title: 'A handbook', description: 'Of questions.'});
  expect(pictures.get('/')).toMatchObject({
    kicker: '3 questions in 2 themes',
    title: 'Of questions',
  });
  expect(pictures.get('/monitoring/')).toMatchObject({
    kicker: 'Theme · 1 question',
    title: 'Label of monitoring',
  });
  expect(pictures.get('/releases/shadow-release/')).toEqual({
    kicker: 'Label of releases',
    title: 'What is a shadow release?',
    level: 'senior',
    site: 'A handbook',
  });
  expect(pictures.size).toBe(6);
});

test('a picture is drawn once, again when its text changes, and the old one forgotten', async () => {
  await write('First?');
  const first = written();
  const [name] = readdirSync(cacheDir);
  const marked = Buffer.from('drawn before');
  writeFileSync(path.join(cacheDir, name!), marked);
  await write('First?');
  expect(written()).toEqual(marked);
  await write('Second?');
  expect(written()).not.toEqual(marked);
  expect(written()).not.toEqual(first);
  expect(readdirSync(cacheDir)).toHaveLength(1);
  await write('First?');
  expect(written()).toEqual(first);
});

test('pictures drawn ahead are those that are written, and only the missing are drawn', async () => {
  const pictures = new Map([
    ['/theme/id/', {...picture, title: 'Ahead?'}],
    ['/theme/other/', {...picture, title: 'Ahead, too?'}],
  ]);
  await drawAhead(pictures, cacheDir);
  const drawn = readdirSync(cacheDir).map((name) => path.join(cacheDir, name));
  const marked = Buffer.from('drawn ahead');
  for (const file of drawn) writeFileSync(file, marked);
  await drawAhead(pictures, cacheDir);
  await writePictures(pictures, {outDir, cacheDir});
  expect(written()).toEqual(marked);
  expect(readFileSync(path.join(outDir, 'theme/other.png'))).toEqual(marked);
});

test('where nothing can be kept, pictures are drawn all the same', async () => {
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  await writePictures(new Map([['/', picture]]), {outDir, cacheDir: path.join(file, 'cache')});
  expect(readFileSync(path.join(outDir, 'handbook.png')).length).toBeGreaterThan(1000);
});
