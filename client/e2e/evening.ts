import { beginEvening, endEvening } from './evening/Evening.ts';
import { playEvening, steps, type Outcome } from './evening/playEvening.ts';
import { takePictures } from './evening/takePictures.ts';

/**
 * `npm run demo:evening`: one broadcast from the empty form to the leads, with headless browsers against a running platform.
 * `-- --pictures FOLDER` keeps a picture of every page after every step.
 */
const asked = process.argv.indexOf('--pictures');
const folder = asked > 0 ? process.argv[asked + 1] : undefined;
const outcomes: Outcome[] = [];
const evening = await beginEvening();
console.log(`\n${evening.title}  ${evening.publicUrl}\n`);
const passed = await playEvening(evening, async (outcome) => {
  outcomes.push(outcome);
  const at = String(outcomes.length).padStart(2, ' ');
  console.log(`${outcome.passed ? '✓' : '✗'} ${at}/${steps.length} ${outcome.title}\n        ${outcome.words}`);
  if (folder) await takePictures(evening, folder, outcomes.length);
});
await endEvening(evening);
console.log('');
console.table(
  outcomes.map(({ title, passed: isPassed, ms }) => ({
    步骤: title.split(' · ')[0],
    结果: isPassed ? '通过' : '失败',
    秒: Number((ms / 1000).toFixed(1)),
  })),
);
console.log(
  passed ? `${outcomes.length} / ${steps.length} 步全部通过` : `第 ${outcomes.length} 步失败，共 ${steps.length} 步`,
);
process.exitCode = passed ? 0 : 1;
