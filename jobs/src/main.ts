import closeWithGrace from 'close-with-grace';
import { readConfig } from './config.ts';
import { startJobs } from './startJobs.ts';

try {
  const jobs = await startJobs(readConfig(process.env));
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) console.error(err);
    await jobs.stop();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
