import {isMap, isScalar, parseDocument, visit} from 'yaml';

type Mapping = Record<string, unknown>;

interface Step {
  uses?: string;
  run?: unknown;
  with?: Mapping;
}

interface Job {
  'runs-on'?: unknown;
  permissions?: unknown;
  'timeout-minutes'?: unknown;
  steps?: Step[];
  environment?: unknown;
}

interface Workflow {
  on?: unknown;
  permissions?: unknown;
  concurrency?: unknown;
  jobs?: Record<string, Job>;
}

function eventsOf({on}: Workflow): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return Object.keys(on ?? {});
}

/** The scopes that may be written; a shorthand such as `write-all` stands for itself. */
function writesOf(permissions: unknown): string[] {
  if (permissions === undefined || permissions === null || permissions === 'read-all') return [];
  if (typeof permissions !== 'object') return [JSON.stringify(permissions)];
  return Object.entries(permissions)
    .filter(([, access]) => access !== 'read' && access !== 'none')
    .map(([scope]) => scope);
}

const isAction = (step: Step, name: string) =>
  step.uses?.split('@')[0]?.split('/').slice(0, 2).join('/') === name;

/** What is unsafe in a GitHub Actions workflow, one sentence each; empty if nothing is. */
export function lintWorkflow(text: string): string[] {
  const found: string[] = [];
  const document = parseDocument(text, {merge: false});
  if (document.errors.length > 0) return document.errors.map(({message}) => message);

  visit(document, {
    Pair(_, {key, value}) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
      const action = String(value.value);
      if (!/^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[0-9a-f]{40}$/.test(action)) {
        found.push(`${action} is not pinned by a full commit SHA.`);
      }
      if (!/^ v\d+\.\d+\.\d+$/.test(value.comment ?? '')) {
        found.push(`${action} has no comment with its version.`);
      }
    },
  });

  const workflow = (isMap(document.contents) ? document.toJS() : {}) as Workflow;
  const events = eventsOf(workflow);
  const ofStrangers = events.includes('pull_request');
  const jobs = Object.entries(workflow.jobs ?? {});
  const deploys = jobs.some(([, {steps = []}]) =>
    steps.some((step) => isAction(step, 'actions/deploy-pages')),
  );

  for (const event of ['pull_request_target', 'workflow_run']) {
    if (events.includes(event)) found.push(`${event} hands secrets to strangers’ pull requests.`);
  }
  if (workflow.permissions === undefined) found.push('There are no top-level permissions.');
  if (writesOf(workflow.permissions).length > 0) {
    found.push('The top-level permissions allow writing.');
  }
  if (workflow.concurrency === undefined) found.push('There is no concurrency group.');
  if (ofStrangers && /\bsecrets\b/.test(JSON.stringify(workflow))) {
    found.push('A workflow for pull requests mentions secrets.');
  }

  for (const [name, job] of jobs) {
    const {steps = []} = job;
    if (!/^ubuntu-\d\d\.\d\d$/.test(String(job['runs-on']))) {
      found.push(`Job ${name} does not name a release of Ubuntu to run on.`);
    }
    if (typeof job['timeout-minutes'] !== 'number') found.push(`Job ${name} has no timeout.`);
    if (job.permissions === undefined) found.push(`Job ${name} has no permissions of its own.`);
    const writes = writesOf(job.permissions);
    if (ofStrangers && writes.length > 0) {
      found.push(`Job ${name} may write (${writes.join(', ')}) for pull requests.`);
    }
    if (ofStrangers && job.environment !== undefined) {
      found.push(`Job ${name} opens an environment to pull requests.`);
    }
    for (const step of steps) {
      if (isAction(step, 'actions/checkout')) {
        if (step.with?.['persist-credentials'] !== false) {
          found.push(`Job ${name} leaves the token in a checkout.`);
        }
        if (writes.length > 0) found.push(`Job ${name} may write and checks out code.`);
      }
      // No expression at all: what is safe to insert today is a title or a branch name tomorrow.
      for (const script of [step.run, step.with?.script]) {
        if (typeof script === 'string' && script.includes('${{')) {
          found.push(`Job ${name} inserts an expression into a script; pass it by env.`);
        }
      }
      const caches =
        isAction(step, 'actions/cache') ||
        (isAction(step, 'actions/setup-node') &&
          (step.with?.cache !== undefined || step.with?.['package-manager-cache'] !== false));
      if (deploys && caches) found.push(`Job ${name} restores a cache into what is deployed.`);
    }
  }
  return found;
}
