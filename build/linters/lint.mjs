#!/usr/bin/env node
// Checks the pipelines of a checkout: the workflows of GitHub with actionlint and with the JSON schema of workflows, the pipeline
// of GitLab with its JSON schema and the rules between jobs, stages and included files.
//
//   node build/linters/lint.mjs [CHECKOUT]
//
// build/requirements.sh installs the linters to artifacts/linters. A finding is a line; the exit code is 1 when there is one.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const linters = resolve(here, '../../artifacts/linters');
const checkout = resolve(process.argv[2] ?? join(here, '../..'));
const modules = createRequire(join(linters, 'package.json'));

// What GitHub has learned since the release of actionlint that packages hold, and the label of a runner of one's own.
const labels = new Set(['ubuntu-24.04', 'fabric']);
const contexts = new Set(['vars']);

const isKnown = ({ kind, message }) =>
  (kind === 'runner-label' && labels.has(/^label "([^"]+)" is unknown/.exec(message)?.[1])) ||
  (kind === 'expression' && contexts.has(/^undefined variable "([^"]+)"/.exec(message)?.[1]));

const flat = (errors) => errors.flatMap((error) => [
  ...(error.detail || !error.states ? [`${error.path ?? ''} ${error.detail ?? error.title}`.trim()] : []),
  ...flat((error.states ?? []).flatMap((state) => state.errors)),
]);

async function workflows(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort() : [];
  if (files.length === 0) {
    return [];
  }

  const lint = await modules('actionlint').createLinter();
  const { validateWorkflow } = modules('@action-validator/core');
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const place = `.github/workflows/${name}`;
    return [
      ...lint(text, place).filter((finding) => !isKnown(finding)).map(({ line, column, message }) => `${place}:${line}:${column}: ${message}`),
      ...flat(validateWorkflow(text).errors).map((message) => `${place}: ${message}`),
    ];
  });
}

function gitlab() {
  if (!existsSync(join(checkout, '.gitlab-ci.yml'))) {
    return [];
  }

  // The program writes beside the pipeline, and asks git about its repository.
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
  try {
    for (const name of ['.gitlab-ci.yml', '.gitlab']) {
      cpSync(join(checkout, name), join(folder, name), { recursive: true });
    }

    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    spawnSync('git', ['add', '--all'], { cwd: folder });
    const variables = ['CI_PIPELINE_SOURCE=merge_request_event', 'CALICO_ACI_COMMENT_TOKEN=none'].flatMap((variable) => ['--variable', variable]);
    const main = join(linters, 'node_modules/gitlab-ci-local/src/index.js');
    const run = spawnSync(process.execPath, [main, '--list', ...variables], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    const text = `${run.stdout}${run.stderr}`;
    return run.status === 0 ? [] : [`.gitlab-ci.yml: ${text.split('For further troubleshooting')[0].replaceAll(folder, '.').trim()}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const findings = [...(await workflows(join(checkout, '.github/workflows'))), ...gitlab()];
for (const finding of findings) {
  console.log(finding);
}

process.exitCode = findings.length > 0 ? 1 : 0;
