import {formatDay} from '../../../src/lib/formatDay';

test.each([
  ['2026-11-04', '4 Nov 2026'],
  ['2026-01-31', '31 Jan 2026'],
  ['2024-02-29', '29 Feb 2024'],
  ['1999-12-10', '10 Dec 1999'],
])('%s is %s', (isoDay, day) => {
  expect(formatDay(isoDay)).toBe(day);
});
