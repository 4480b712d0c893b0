import {reachableScripts} from '../../../src/delivery/reachableScripts';

const scripts = new Map([
  // As the bundler writes them: one chunk by name, several by a table of hashes, a worker by its id.
  ['reader.11111111.js', 'n.u=e=>"assets/js/"+e+"."+{12:"22222222",34:"33333333"}[e]+".js"'],
  ['12.22222222.js', 'new Worker(new URL(n.p+"assets/js/search.44444444.js",n.b))'],
  ['34.33333333.js', 'export{}'],
  ['search.44444444.js', 'importScripts("assets/js/reader.11111111.js")'],
  ['main.55555555.js', '"66666666"'],
  ['page.66666666.js', ''],
]);

test('what a page loads stays, with its chunks, their workers, and theirs; nothing else does', () => {
  expect([...reachableScripts(['reader.11111111.js'], scripts)].sort()).toEqual([
    '12.22222222.js',
    '34.33333333.js',
    'reader.11111111.js',
    'search.44444444.js',
  ]);
});

test('a script that is not there leads nowhere', () => {
  expect([...reachableScripts(['reader.99999999.js'], scripts)]).toEqual([]);
});
