import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** k6: `K6_BIN`, the PATH, or beside the project. Throws an Error that says how to get it. */
export function findK6(root: string, env: NodeJS.ProcessEnv): string {
  const places = [
    env['K6_BIN'] ?? '',
    ...(env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'k6')),
    resolve(root, '../shared/bin/k6'),
  ];
  const found = places.find((place) => place !== '' && isProgram(place));
  if (found) return found;
  throw new Error(
    '找不到 k6 · k6 was not found. Install it (https://grafana.com/docs/k6/latest/set-up/install-k6/, or: go install go.k6.io/k6@v1.8.1) or name it in K6_BIN',
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
