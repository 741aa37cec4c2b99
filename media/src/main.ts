import closeWithGrace from 'close-with-grace';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

try {
  const app = await startApp(readConfig(process.env));
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) console.error(err);
    await app.stop();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
