import {advice, findTools, tools} from '../../examples/tools';

test('where there are no tools, all are missing', () => {
  const {missing, python} = findTools(['/nowhere']);
  expect(missing).toEqual(tools);
  expect(python).toBeUndefined();
});

test('what is missing is named with its package', () => {
  const missing = tools.filter(({apt}) => /promet|sklearn/.test(apt));
  expect(advice(missing)).toContain(
    'Missing: Python’s sklearn, promtool.\n' +
      'On Debian 12: sudo apt-get install --no-install-recommends python3-sklearn prometheus\n',
  );
});
