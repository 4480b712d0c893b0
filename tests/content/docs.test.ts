import {readdirSync} from 'node:fs';
import path from 'node:path';
import {formatProblems} from '../../src/lib/problem';
import {readHandbook} from '../../src/content/loadHandbook';
import {toPictures} from '../../src/exports/picture/toPictures';
import {openTypesetter} from '../../src/exports/picture/typesetter';
import {pageText} from './pageText';

const root = path.join(__dirname, '../..');
const handbook = readHandbook(root);
const pages = handbook.then(({themes}) => themes.flatMap((theme) => theme.pages));
/** Reading a cold handbook takes a while. */
const READ = 60_000;

test(
  'the content has no problem',
  async () => {
    const {problems} = await handbook;
    expect(problems.length === 0 ? '' : formatProblems(problems)).toBe('');
  },
  READ,
);

test(
  'the font of the pictures has every character of titles and themes',
  async () => {
    const {has} = await openTypesetter();
    const pictures = toPictures(await handbook, {title: '', description: ''});
    const lacking = [...pictures].flatMap(([page, {title, kicker}]) =>
      [...new Set(title + kicker)]
        .filter((character) => !has(character))
        .map((character) => `${page}: say ${character} in its title with other letters`),
    );
    expect(lacking).toEqual([]);
  },
  READ,
);

test(
  'every question has a test that recomputes its numbers',
  async () => {
    const tested = readdirSync(path.join(__dirname, 'numbers')).map((file) => file.split('.')[0]);
    const {drafts} = await handbook;
    expect(tested.sort()).toEqual([...(await pages), ...drafts].map(({id}) => id).sort());
  },
  READ,
);

test.each([
  ['foundations', 'what-is-model-deployment'],
  ['serving-patterns', 'deployment-patterns'],
  ['packaging', 'rest-api-for-models'],
  ['cicd-and-ct', 'cicd-pipeline-mlops'],
  ['monitoring', 'monitor-deployed-model'],
  ['monitoring', 'monitoring-tools'],
  ['incidents', 'rollback-scenario'],
  ['drift-and-retraining', 'handle-model-drift'],
  ['releases', 'canary-deployment'],
  ['experimentation', 'ab-testing-models'],
  ['scaling', 'scaling-considerations'],
  ['security', 'secure-deployed-models'],
])('%s/%s is published', async (theme, id) => {
  expect((await pages).map((page) => `${page.theme}/${page.id}`)).toContain(`${theme}/${id}`);
});

/** Systems that interviewees still name, and what a page must say of each. */
const systems: Array<[name: string, present: RegExp]> = [
  ['Joblib', /pickle|execut/i],
  ['Pickle', /execut/i],
  ['ONNX', /ONNX Runtime/],
  ['TorchScript', /torch\.export/],
  ['Apache Spark', /Structured Streaming/],
  ['Airflow', /orchestrat/i],
  ['Azure Data Factory', /orchestrat|Fabric/i],
  ['Flask', /development/i],
  ['FastAPI', /framework|ASGI|Uvicorn/i],
  ['TensorFlow Serving', /version/i],
  [
    'TorchServe',
    /limited maintenance|no longer|unmaintained|archived|no (?:security )?(?:fixes|patches)/i,
  ],
  ['TensorFlow Lite', /LiteRT/],
  ['Core ML', /Apple/],
  ['Kafka', /Kafka/],
  ['Faust', /faust-streaming/],
  ['Spark Streaming', /Structured Streaming/],
  ['Flink', /Flink/],
  ['Docker', /container/i],
  ['Kubernetes', /Kubernetes/],
  ['ECS', /container/i],
  ['SageMaker', /SageMaker AI/],
  ['Azure Machine Learning', /endpoint/i],
  ['Vertex AI', /Gemini Enterprise Agent Platform|Agent Platform/],
  ['Databricks', /Mosaic AI Model Serving|Model Serving/],
];

test.each(systems)('%s is named with its present status', async (name, present) => {
  const texts = (await pages).map(({theme, id}) => pageText(`${theme}/${id}`));
  const naming = texts.filter((text) => text.includes(name));
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.some((text) => present.test(text))).toBe(true);
});
