import {compareOutput} from '../../examples/compareOutput';

test.each<[shown: string, printed: string]>([
  ['', '\n'],
  ['PSI 0.170', 'PSI 0.170\n'],
  ['PSI 0.170', 'PSI 0.171'],
  ['a  b\n1  2.50', 'a      b\n1      2.49   '],
  ['1.2e-05', '1.3e-05'],
  ['p = 1e-9', 'p = 2e-9'],
  ['-0.5', '-0.5'],
  ['2026-11-25 v1.2.3', '2026-11-25 v1.2.3'],
])('%p shows %p', (shown, printed) => {
  expect(compareOutput(shown, printed)).toBeUndefined();
});

test.each<[shown: string, printed: string, difference: string]>([
  [
    'PSI 0.170',
    'PSI 0.172',
    'Line 1 of the output: the page says “PSI 0.170”, the run “PSI 0.172”.',
  ],
  ['PSI 0.17', 'KL 0.17', 'Line 1 of the output: the page says “PSI 0.17”, the run “KL 0.17”.'],
  ['3 of 5', '4 of 5', 'Line 1 of the output: the page says “3 of 5”, the run “4 of 5”.'],
  ['0.5', '-0.5', 'Line 1 of the output: the page says “0.5”, the run “-0.5”.'],
  ['0.5', '0.5e3', 'Line 1 of the output: the page says “0.5”, the run “0.5e3”.'],
  ['1.2e-05', '1.2e-04', 'Line 1 of the output: the page says “1.2e-05”, the run “1.2e-04”.'],
  ['0.5', '0.5 0.6', 'Line 1 of the output: the page says “0.5”, the run “0.5 0.6”.'],
  ['nan', '0.1', 'Line 1 of the output: the page says “nan”, the run “0.1”.'],
  ['a', 'a\nb', 'Line 2 of the output: the page says ends there, the run “b”.'],
  ['a\nb', 'a', 'Line 2 of the output: the page says “b”, the run ends there.'],
])('%p does not show %p', (shown, printed, difference) => {
  expect(compareOutput(shown, printed)).toBe(difference);
});
