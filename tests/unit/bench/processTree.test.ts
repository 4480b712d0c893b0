import {parseStat, sumTree} from '../../bench/processTree';

/** A line of /proc/PID/stat with the fields that count: 4, 14 to 17 and 24. */
const line = (pid: number, parent: number, ticks: number[], pages: number, name = 'node') =>
  [
    `${pid} (${name}) S ${parent}`,
    ...Array<number>(9).fill(0),
    ...ticks,
    ...Array<number>(6).fill(0),
    pages,
  ].join(' ');

test('a line of /proc/PID/stat gives seconds and megabytes', () => {
  expect(parseStat(line(7, 1, [100, 50, 25, 25], 1000))).toEqual({
    pid: 7,
    parent: 1,
    cpu: 2,
    memory: 4.096,
  });
});

test('a name with brackets and blanks shifts nothing', () => {
  expect(parseStat(line(7, 3, [0, 0, 0, 0], 1, 'a) S 9 (b')).parent).toBe(3);
});

test('a tree is summed whatever the order, and nothing beside it', () => {
  const tree = [
    {pid: 12, parent: 11, cpu: 1, memory: 10},
    {pid: 11, parent: 10, cpu: 2, memory: 20},
    {pid: 10, parent: 1, cpu: 4, memory: 40},
    {pid: 20, parent: 1, cpu: 8, memory: 80},
  ];
  expect(sumTree(tree, 10)).toEqual({cpu: 7, memory: 70});
  expect(sumTree(tree, 99)).toEqual({cpu: 0, memory: 0});
});
