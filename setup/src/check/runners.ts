import { join } from 'node:path';
import { readJson } from '../readJson.ts';
import type { Run } from '../Run.ts';
import type { Counts } from './Counts.ts';
import { countPlaywright } from './countPlaywright.ts';
import { countVitest } from './countVitest.ts';
import { runTool } from './runTool.ts';

/** Unit or integration tests, counted from Vitest's own report. */
export async function runVitest(run: Run, project: string, folder: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const file = join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool(run, { tool: 'vitest', args, env, isShown: true });
  return countVitest(readJson(file), code);
}

/** Browser tests, counted from Playwright's own report. */
export async function runPlaywright(run: Run, folder: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const file = join(folder, 'browser.json');
  const args = ['test', '--config', 'client/playwright.config.ts', '--reporter=list,json'];
  args.push('--output', join(folder, 'browser'));
  const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code } = await runTool(run, { tool: 'playwright', args, env: reporting, isShown: true });
  return countPlaywright(readJson(file), code);
}
