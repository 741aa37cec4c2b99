import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Compared = z.object({
  name: z.string(),
  ours: z.number(),
  /** Absent where there is nothing to compare with. */
  baseline: z.number().optional(),
  ratio: z.number().optional(),
  unit: z.string(),
  /** Most that is aimed at for `ours`, where the program knows it. */
  aim: z.number().optional(),
});
const Single = z.object({ name: z.string(), value: z.number(), unit: z.string() });
/** What a program measured, with what it is compared with or without. */
const Line = z.union([
  Compared,
  Single.transform(({ value, ...rest }): z.infer<typeof Compared> => ({ ...rest, ours: value })),
]);
export type Line = z.infer<typeof Line>;

/** Runs one program of a benchmark; its JSON lines are its answer, other lines go to the screen. Throws when it fails. */
export async function runProgram(file: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Line[]> {
  const child = spawn(process.execPath, [file], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: Line[] = [];
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = text.startsWith('{') ? Line.safeParse(JSON.parse(text)) : null;
    if (line?.success) lines.push(line.data);
    else process.stdout.write(`${text}\n`);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return lines;
}
