import path from 'node:path';
import {readHandbook} from '../../src/content/loadHandbook';
import {pageText} from './pageText';

// The first to ask for the handbook reads all of it.
jest.setTimeout(60_000);

/** A name or a fact that popular answers still repeat, and what a page that does so must say. */
interface Outdated {
  names: RegExp;
  /** What the page says, in some form, of the present state. */
  says: RegExp;
  /** Where that was read: an entry of docs/references.bib, or the document. Reviewed 2026-11. */
  source: string;
  /** A sentence that misleads, and one that does not. */
  stale: string;
  current: string;
}

const table: Outdated[] = [
  {
    names: /\bTorchServe\b/,
    says: /unmaintained|patch/i,
    source: 'torchserve-notice',
    stale: 'TorchServe serves PyTorch models.',
    current: 'TorchServe gets no more security patches.',
  },
  {
    names: /\bTorchScript\b/,
    says: /deprecated/i,
    source: 'torchscript-deprecated',
    stale: 'Export to TorchScript.',
    current: 'TorchScript is deprecated; use torch.export.',
  },
  {
    names: /\b(?:TensorFlow Lite|TF ?Lite)\b/,
    says: /LiteRT/,
    source: 'litert-repo',
    stale: 'TensorFlow Lite runs on phones.',
    current: 'LiteRT, once TensorFlow Lite, runs on phones.',
  },
  {
    names: /\bDStreams?\b|\bSpark Streaming\b/,
    says: /Structured Streaming/,
    source: 'spark-dstreams',
    stale: 'Spark Streaming reads the topic.',
    current: 'Structured Streaming replaces DStreams.',
  },
  {
    names: /\bFaust\b/,
    says: /faust-streaming/,
    source: 'faust-streaming',
    stale: 'Kafka with Faust.',
    current: 'Faust lives on as faust-streaming.',
  },
  {
    names: /\bVertex AI\b/,
    says: /Agent Platform/,
    source: 'google-name-changes',
    stale: 'Deploy to Vertex AI.',
    current: 'Vertex AI is now the Gemini Enterprise Agent Platform.',
  },
  {
    names: /\bSageMaker\b(?! (?:Clarify|Debugger|Edge|Feature|Model|Pipelines))/,
    says: /SageMaker AI\b/,
    source: 'sagemaker-deploy-options',
    stale: 'SageMaker hosts the endpoint.',
    current: 'Amazon SageMaker AI hosts the endpoint.',
  },
  {
    names: /\bSageMaker Edge Manager\b/,
    says: /\bended\b|discontinued|2024/i,
    source: 'AWS IoT Greengrass developer guide, SageMaker Edge Manager end of life',
    stale: 'SageMaker Edge Manager updates the fleet.',
    current: 'SageMaker Edge Manager ended in April 2024.',
  },
  {
    names: /\bAzure SQL Edge\b/,
    says: /retired/i,
    source: 'Microsoft Learn, Azure SQL Edge retirement',
    stale: 'Score in Azure SQL Edge.',
    current: 'Azure SQL Edge was retired in September 2025.',
  },
  {
    names: /\bAzure AI (?:Studio|Foundry)\b/,
    says: /Microsoft Foundry/,
    source: 'azureml-inference-endpoints',
    stale: 'Deploy from Azure AI Studio.',
    current: 'Azure AI Studio is Microsoft Foundry today.',
  },
  {
    names: /\bMosaic AI Model Serving\b/,
    says: /Databricks Model Serving|\bformerly\b|\bonce\b/i,
    source: 'databricks-limits',
    stale: 'Mosaic AI Model Serving scales to zero.',
    current: 'Databricks Model Serving, once Mosaic AI Model Serving, scales to zero.',
  },
  {
    names: /\bIngress[ -]NGINX\b/i,
    says: /retired|unmaintained|maintenance/i,
    source: 'ingress-nginx-retirement',
    stale: 'Split by annotations of ingress-nginx.',
    current: 'Ingress-NGINX was retired in March 2026.',
  },
  {
    names: /\b(?:TGI|Text Generation Inference)\b/,
    says: /maintenance/i,
    source: 'Hugging Face documentation, Text Generation Inference',
    stale: 'TGI is the usual server.',
    current: 'TGI is in maintenance mode.',
  },
  {
    names: /\bKFServing\b/,
    says: /KServe/,
    source: 'kserve-intro',
    stale: 'KFServing is part of Kubeflow.',
    current: 'KFServing became KServe.',
  },
  {
    names: /\b(?:Seldon Core|Alibi Detect)\b/,
    says: /Business Source Licen[cs]e|\bBSL\b|source-available/i,
    source: 'alibi-detect-repo',
    stale: 'Alibi Detect is an open-source library.',
    current: 'Alibi Detect is under the Business Source License.',
  },
  {
    names: /\b(?:whylogs|WhyLabs)\b/i,
    says: /2024|no longer|discontinued|inactive|dormant/i,
    source: 'whylogs-repo',
    stale: 'Profile with whylogs.',
    current: 'whylogs shows no commits after October 2024.',
  },
  {
    names: /\bMLflow(?:’s|'s)? (?:Registry |registry )?stages\b|\btransition_model_version_stage\b/,
    says: /deprecated|alias/i,
    source: 'mlflow-stages-rfc',
    stale: 'Move the version through the MLflow stages.',
    current: 'MLflow stages are deprecated in favour of aliases.',
  },
  {
    names: /\bmlruns\b/,
    says: /SQLite|deprecated|database/i,
    source: 'mlflow issue 18534 and pull request 20119',
    stale: 'Runs are kept below ./mlruns.',
    current: 'SQLite has replaced ./mlruns as the default.',
  },
  {
    names: /(?<!Amazon )(?<!AWS )\bNeptune\b/,
    says: /closed|shut|OpenAI/i,
    source: 'Neptune, notice of the end of the hosted service, 2026',
    stale: 'Track with Neptune.',
    current: 'Neptune’s hosted service closed in March 2026.',
  },
  {
    names: /\bTecton\b/,
    says: /Databricks/,
    source: 'Databricks, announcement of August 2025',
    stale: 'Tecton is a neutral feature platform.',
    current: 'Tecton belongs to Databricks since August 2025.',
  },
  {
    names: /\bWorkspace (?:Model Registry|Feature Store)\b|\b[Oo]nline tables\b/,
    says: /legacy|Unity Catalog|Online Feature Store/i,
    source: 'Databricks documentation, online tables and workspace registry',
    stale: 'Register it in the Workspace Model Registry.',
    current: 'The Workspace Model Registry is legacy.',
  },
  {
    names: /\bKubeflow Model Registry\b/,
    says: /Kubeflow Hub/,
    source: 'README of kubeflow/hub',
    stale: 'Kubeflow Model Registry keeps versions.',
    current: 'Kubeflow Hub, formerly Kubeflow Model Registry, is alpha.',
  },
  {
    names: /\bW&B Model Registry\b/,
    says: /W&B Registry/,
    source: 'W&B documentation, registry',
    stale: 'Link it in the W&B Model Registry.',
    current: 'W&B Registry replaces the W&B Model Registry.',
  },
  {
    names: /\b(?:Airflow 2(?:\.\d+)?|SubDAGs?|execution_date)\b/,
    says: /Airflow 3|end of life|removed|\bgone\b/i,
    source: 'airflow-lifecycle',
    stale: 'Take execution_date from the context.',
    current: 'execution_date is gone in Airflow 3.',
  },
  {
    names: /\bAirflow(?:’s|'s)? SLAs?\b/,
    says: /removed|Deadline Alerts/i,
    source: 'Airflow documentation, Deadline Alerts',
    stale: 'Airflow SLAs catch late runs.',
    current: 'Airflow SLAs were removed in 3.0.',
  },
  {
    names: /\bAuto(?:AWQ|GPTQ)\b/,
    says: /deprecated|llm-compressor|LLM Compressor|GPT-?QModel/i,
    source: 'README of AutoAWQ',
    stale: 'Quantise with AutoAWQ.',
    current: 'AutoAWQ is deprecated.',
  },
  {
    names: /\bguided_(?:json|decoding\w*|regex|choice)\b/,
    says: /structured_outputs|removed/i,
    source: 'vLLM documentation, structured outputs',
    stale: 'Pass guided_json.',
    current: 'guided_json gave way to structured_outputs.',
  },
  {
    names: /(?<!kv_)\bgpu_cache_usage_perc\b/,
    says: /kv_cache_usage_perc/,
    source: 'vllm-metrics',
    stale: 'Watch gpu_cache_usage_perc.',
    current: 'kv_cache_usage_perc was gpu_cache_usage_perc.',
  },
  {
    names: /\b(?:num_requests_swapped|cpu_cache_usage_perc)\b|--swap-space\b/,
    says: /recompute|removed|V1/,
    source: 'vLLM documentation, metrics design',
    stale: 'Watch num_requests_swapped.',
    current: 'num_requests_swapped was removed with swapping.',
  },
  {
    names: /\bweights_only\b/,
    says: /CVE-|sandbox/i,
    source: 'cve-2026-24747',
    stale: 'weights_only=True makes loading safe.',
    current: 'weights_only=True is no sandbox.',
  },
  {
    names: /\bsafe_mode\b/,
    says: /CVE-|sandbox|boundary/i,
    source: 'CVE-2025-1550',
    stale: 'safe_mode keeps Keras files harmless.',
    current: 'safe_mode is no security boundary.',
  },
  {
    names: /\bSR 11-7\b/,
    says: /SR 26-2|rescinded/i,
    source: 'SR 26-2, OCC Bulletin 2026-13',
    stale: 'SR 11-7 asks for validation.',
    current: 'SR 26-2 has replaced SR 11-7.',
  },
  {
    names: /\bSB 24-205\b|\bColorado AI Act\b/,
    says: /repealed|SB 26-189/i,
    source: 'Colorado Attorney General, SB 26-189',
    stale: 'The Colorado AI Act asks for impact assessments.',
    current: 'The Colorado AI Act was repealed before it took effect.',
  },
  {
    names: /\bArticle 12\(3\)/,
    says: /biometric/i,
    source: 'eu2024-1689',
    stale: 'Article 12(3) asks to keep logs for six months.',
    current: 'Article 12(3) is about remote biometric systems.',
  },
  {
    names: /high-risk[^.]{0,80}\b2 Aug(?:ust)? 2026|\b2 Aug(?:ust)? 2026[^.]{0,80}high-risk/i,
    says: /2027/,
    source: 'eu2026-1744',
    stale: 'Duties for high-risk systems begin on 2 August 2026.',
    current: 'Duties for high-risk systems moved from 2 August 2026 to December 2027.',
  },
  {
    names: /\b4\.48\s?[×x]/,
    says: /7\.4\s?[×x]/,
    source: 'Zhong et al., DistServe, OSDI 2024, abstract as published',
    stale: 'DistServe serves 4.48× the requests.',
    current: 'DistServe serves 7.4× the requests (4.48× in the preprint).',
  },
  {
    names: /\b97\.6\s?%/,
    says: /\b51\s?%/,
    source: 'Chen, Zaharia, Zou, How is ChatGPT’s behavior changing over time, revised abstract',
    stale: 'GPT-4 fell from 97.6% to 2.4%.',
    current: 'GPT-4 fell from 84% to 51%, not from 97.6%.',
  },
];

/** Each sentence with the ones beside it: where a reader meets a name, its state is near. */
function toPassages(text: string): Array<{sentence: string; around: string}> {
  const sentences = text.split(/(?<=[.!?][”’)]*)\s/);
  return sentences.map((sentence, at) => ({
    sentence,
    around: sentences.slice(Math.max(0, at - 1), at + 2).join(' '),
  }));
}

/** Rows whose name a text uses without saying, near it at least once, what became of it. */
function misleading(text: string): Outdated[] {
  const passages = toPassages(text);
  return table.filter(({names, says}) => {
    const naming = passages.filter(({sentence}) => names.test(sentence));
    return naming.length > 0 && !naming.some(({around}) => says.test(around));
  });
}

describe.each(table)('$names', (row) => {
  test('is noticed, and satisfied by what is true', () => {
    expect(misleading(row.stale)).toContain(row);
    expect(row.names.test(row.current)).toBe(true);
    expect(misleading(row.current)).not.toContain(row);
  });
});

const root = path.join(__dirname, '../..');
const handbook = readHandbook(root);

test('pages that use an outdated name say what became of it', async () => {
  const {themes} = await handbook;
  const found = themes.flatMap(({pages}) =>
    pages.flatMap(({theme, id, file}) =>
      misleading(pageText(`${theme}/${id}`)).map(
        ({says, source}) => `${file} says nothing like ${says} (see ${source}).`,
      ),
    ),
  );
  expect(found).toEqual([]);
}, 60_000);

test('sources of the table that look like entries of the bibliography are there', async () => {
  const {bibliography} = await handbook;
  const ids = table.map(({source}) => source).filter((source) => /^[a-z0-9-]+$/.test(source));
  expect(ids.filter((id) => !bibliography.sources.has(id))).toEqual([]);
}, 60_000);
