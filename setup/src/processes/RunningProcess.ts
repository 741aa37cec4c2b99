export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Each line of stdout and stderr goes here, appended. */
  readonly logFile?: string;
  readonly onLine?: (line: string) => void;
}

export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** SIGTERM, then SIGKILL of the whole group after `graceMs`. */
  stop(graceMs?: number): Promise<Exit>;
  /** SIGKILL of the process and of all it started. */
  kill(): Promise<Exit>;
}
