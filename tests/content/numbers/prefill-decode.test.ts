import {pageText, thousands} from '../pageText';

const page = 'llm-operations/prefill-decode';
const full = pageText(page, 'Full answer');
const example = pageText(page, 'Worked example');
const mistakes = pageText(page, 'Common mistakes');

// One H100; the shape of Llama 3.1 8B in bf16.
const flops = 989e12;
const bandwidth = 3.35e12;
const parameters = 8.03e9;
const layers = 32;
const width = 4096;
const kvBytes = 2 * layers * 8 * 128 * 2;

const attention = (tokens: number, before = 0) => {
  // Each token attends to those before it and, on average, to half of its own chunk; scores and
  // weighted values cost two operations each per element.
  const pairs = tokens * before + (tokens * tokens) / 2;
  return pairs * 2 * 2 * width * layers;
};
const prefill = (tokens: number, before = 0) =>
  (2 * parameters * tokens + attention(tokens, before)) / (flops / 2);
const stepBytes = (batch: number, context: number) => 2 * parameters + batch * context * kvBytes;
const step = (batch: number, context: number) => stepBytes(batch, context) / bandwidth;
const work = (batch: number, context: number) =>
  batch * (2 * parameters + context * 2 * 2 * width * layers);
const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)}%`;
const ms = (seconds: number, digits = 0) => (1000 * seconds).toFixed(digits);

test('where the two lines of the roofline meet', () => {
  const ridge = flops / bandwidth;
  expect(full).toContain(`meet at ${ridge.toFixed(0)} operations a byte`);
  // Two operations a weight and token, two bytes a weight.
  const intensity = (tokens: number) => (2 * tokens) / 2;
  expect(intensity(2048)).toBeGreaterThan(ridge);
  expect(intensity(16)).toBeLessThan(ridge);
});

test('decode at long context never reaches the ridge', () => {
  const limit = (context: number) =>
    (2 * parameters + 4 * context * layers * width) / (context * kvBytes);
  expect(full).toContain(`intensity tends to ${limit(2048).toFixed(0)} operations a byte`);
  let context = 100;
  while (limit(context) > flops / bandwidth) context += 1;
  expect(full).toContain(`below some ${Math.round(context / 10) * 10} tokens of context`);
});

test.each([512, 2048, 8192, 32768])('prefill of %i tokens', (tokens) => {
  const share = attention(tokens) / (2 * parameters * tokens + attention(tokens));
  expect(example).toContain(`${tokens} ${ms(prefill(tokens))} ms ${percent(share)}`);
});

test.each([
  [2048, 1],
  [2048, 16],
  [2048, 64],
  [2048, 128],
  [8192, 16],
  [8192, 32],
])('decode with %i tokens of context and batch %i', (context, batch) => {
  const seconds = step(batch, context);
  expect(example).toContain(
    [
      context,
      batch,
      (stepBytes(batch, context) / 1e9).toFixed(1),
      ms(seconds, 1),
      (batch / seconds).toFixed(0),
      (1 / seconds).toFixed(0),
      percent(work(batch, context) / seconds / flops, 1),
    ].join(' '),
  );
  // The cache and the weights fit a card of 80 GB.
  expect(stepBytes(batch, context)).toBeLessThan(80e9);
});

test('readings of the tables', () => {
  const generated = 2048 * step(1, 2048);
  const times = Math.round(generated / prefill(2048));
  expect(example).toContain(
    `2,048 output tokens for one user take ${generated.toFixed(0)} seconds: ${times} times as long`,
  );
  expect(mistakes).toContain(`some ${times} times as long as a prompt token`);
  expect(example).toContain(
    `a step takes ${percent(step(16, 2048) / step(1, 2048) - 1)} longer and total output grows almost 13-fold`,
  );
  expect((16 * step(1, 2048)) / step(16, 2048)).toBeCloseTo(12.8, 1);
  const more = (2 * step(64, 2048)) / step(128, 2048) - 1;
  expect(example).toContain(`${percent(more)} more output costs each user a third`);
  expect(1 - step(64, 2048) / step(128, 2048)).toBeCloseTo(1 / 3, 1);
  expect(stepBytes(16, 8192)).toBe(stepBytes(64, 2048));
});

/** The longest gap of a running stream, and the wait for the prompt's first token. */
function chunked(chunk: number) {
  const decode = step(64, 2048);
  let [longest, total] = [0, 0];
  for (let done = 0; done < 32768; done += chunk) {
    longest = Math.max(longest, prefill(chunk, done) + decode);
    total += prefill(chunk, done) + decode;
  }
  return {longest, total};
}

test.each([32768, 8192, 2048, 512])('the long prompt in chunks of %i', (chunk) => {
  const {longest, total} = chunked(chunk);
  expect(example).toContain(
    `chunk ${chunk}: longest gap ${ms(longest)} ms, first token after ${total.toFixed(2)} s`,
  );
});

test('the freeze in words', () => {
  expect(full).toContain(`${prefill(32768).toFixed(1)} seconds in the example`);
  const [whole, middle, small] = [chunked(32768), chunked(2048), chunked(512)];
  expect(example).toContain(`stops 64 streams for ${whole.longest.toFixed(1)} seconds`);
  expect(chunked(8192).longest).toBeCloseTo(0.5, 1);
  expect(example).toContain('the longest gap is still half a second');
  expect(example).toContain(
    `it is ${ms(middle.longest)} ms, and the prompt's owner waits ${(middle.total - whole.total).toFixed(2)} s longer`,
  );
  expect(example).toContain(`In chunks of 512 it is ${ms(small.longest)} ms`);
  expect(example).toContain(`at ${small.total.toFixed(2)} s to the first token`);
});

test('what a mix costs, and what other hardware would save', () => {
  const cost = (input: number, output: number, batch: number) => ({
    prefill: prefill(input),
    decode: (output * step(batch, input + output / 2)) / batch,
  });
  const chat = cost(2000, 300, 64);
  const summary = cost(8000, 300, 32);
  expect(full).toContain(`${ms(chat.prefill)} ms of prefill and ${ms(chat.decode)} ms of decode`);
  expect(full).toContain(
    `With ${thousands(8000)} in it is ${ms(summary.prefill)} and ${ms(summary.decode)} ms`,
  );
  const perToken = {input: chat.prefill / 2000, output: chat.decode / 300};
  const ratio = perToken.output / perToken.input;
  expect(ratio).toBeGreaterThan(4.5);
  expect(ratio).toBeLessThan(5);
  expect(mistakes).toContain('In batches of 64 the ratio is still near five');
  const saved = (mix: typeof chat, phase: keyof typeof chat) =>
    percent(mix[phase] / 2 / (mix.prefill + mix.decode));
  expect(full).toContain(
    `would cut the first by ${saved(chat, 'decode')} and the second by ${saved(summary, 'decode')}; one with twice the arithmetic, by ${saved(chat, 'prefill')} and ${saved(summary, 'prefill')}`,
  );
});

test('sending the cache', () => {
  const seconds = (tokens: number, gigabits: number) => (tokens * kvBytes * 8) / (gigabits * 1e9);
  expect((2048 * kvBytes) / 2 ** 20).toBe(256);
  expect(example).toContain(
    `${ms(seconds(2048, 400))} ms at 400 Gb/s, ${ms(seconds(2048, 100))} ms at 100 and ${ms(seconds(2048, 10))} ms at 10`,
  );
  expect(seconds(2048, 10) / prefill(2048)).toBeCloseTo(3.1, 1);
  expect((32768 * kvBytes) / 2 ** 30).toBe(4);
  expect(example).toContain(`4 GiB: ${ms(seconds(32768, 400))} ms at 400 Gb/s`);
});
