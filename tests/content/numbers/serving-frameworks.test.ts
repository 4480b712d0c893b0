import {pageText} from '../pageText';

const page = 'serving-patterns/serving-frameworks';
const answer = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');

test('four of the seven servers of 2023 have changed status, licence or owner', () => {
  const changed = {
    Triton: false,
    'Ray Serve': false,
    BentoML: true, // owner
    'TensorFlow Serving': false,
    TorchServe: true, // maintenance
    TGI: true, // maintenance
    Seldon: true, // licence
  };
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const names = Object.keys(changed);
  expect(answer).toContain(`Of ${words[names.length] ?? ''} servers`);
  expect(answer).toContain(`(${names.join(', ')})`);
  const count = Object.values(changed).filter(Boolean).length;
  expect(answer).toContain(`${words[count] ?? ''} have since changed`);
});

test('a faster engine helps only the engine’s share', () => {
  const total = (before: number, model: number, faster = 1) => before + model / faster;
  const [now, engine] = [total(40, 10), total(40, 10, 5)];
  expect(example).toContain(`A request takes ${now} ms: 40 ms of Python preprocessing, 10 ms`);
  expect(example).toContain(
    `5 times faster brings it to ${engine} ms, a gain of ${(100 * (now - engine)) / now}%`,
  );
  expect(example).toContain(`Halving the preprocessing brings it to ${total(20, 10)} ms`);
  expect(example).toContain(`infinitely fast model it would still be ${total(40, 10, Infinity)}`);
  expect(example).toContain(`the same engine would give ${total(10, 40, 5)} ms`);
});

test('memory of ten small models', () => {
  const [models, weights, runtime, replicas] = [10, 0.2, 0.5, 2];
  expect(example).toContain(
    `${models} × ${replicas} × ${weights + runtime} = ${models * replicas * (weights + runtime)} GB`,
  );
  expect(example).toContain(
    `${replicas} × (${models} × ${weights} + ${runtime}) = ${replicas * (models * weights + runtime)} GB`,
  );
  expect(example).toContain(`one request every ${60 / (models * 2)} seconds`);
});

test('the contract test passed', () => {
  expect(example).toContain('golden rows 200 version 7 equal');
  expect(example).toContain('alone = batch True');
  expect(example).toContain(
    'wrong shape 400 with a reason unknown model 404 with a reason malformed 400 with a reason',
  );
});
