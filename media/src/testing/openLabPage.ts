import type { Source, StageGrantClaims } from '@jingqi/contract';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags } from '@jingqi/setup/testing';
import type { Lab } from './buildLab.ts';
import type { TestNode } from './startTestNode.ts';

/** A headless Chromium whose camera and microphone play the footage. */
export function openLabBrowser({ camera, microphone }: Lab): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [
      ...chromiumFlags,
      `--use-file-for-fake-video-capture=${camera}`,
      `--use-file-for-fake-audio-capture=${microphone}`,
    ],
  });
}

export interface LabScreen {
  /** name/source of what plays. */
  readonly key: string;
  readonly here: boolean;
  readonly paused: boolean;
  readonly frames: number;
  readonly longestGapMs: number;
  readonly sinceFrameMs: number;
  readonly loudest: number;
  readonly height: number;
}

interface LabState {
  readonly state: string;
  readonly reason: string | null;
  readonly quality: string;
  readonly view: string;
  readonly publishRights: Source[];
  readonly published: Source[];
  readonly everSeen: string[];
}

/** One person's page in a test. */
export interface LabPage {
  readonly page: Page;
  /** Runs an expression over `lab` in the page. */
  run<T>(expression: string): Promise<T>;
  state(): Promise<LabState>;
  screen(key: string): Promise<LabScreen | undefined>;
  close(): Promise<void>;
}

/** Runs in the page: its statistics can be read from what is kept. */
const keepConnections = `
  window.keptConnections = [];
  window.RTCPeerConnection = class extends window.RTCPeerConnection {
    constructor(configuration) { super(configuration); window.keptConnections.push(this); }
  };`;

/** Opens the page, and with it the stage, as this person. */
export async function openLabPage(
  browser: Browser,
  lab: Lab,
  node: Pick<TestNode, 'ticket'>,
  claims: StageGrantClaims,
): Promise<LabPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(keepConnections);
  await page.exposeFunction('stageTicket', () => node.ticket(claims));
  await page.goto(lab.origin);
  await page.waitForFunction('window.lab !== undefined');
  await page.evaluate('lab.start()');
  const run = <T>(expression: string): Promise<T> => page.evaluate<T>(expression);
  return {
    page,
    run,
    state: () => run<LabState>('lab.state()'),
    screen: async (key) => (await run<LabScreen[]>('lab.screens()')).find((screen) => screen.key === key),
    close: () => context.close(),
  };
}
