import { startPlatform } from '@jingqi/setup/testing';

/** One platform for all browser tests. Returns its end. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const platform = await startPlatform({ servers: 2 });
  process.env['PLATFORM_FOLDER'] = platform.folder;
  process.env['PUBLIC_URL'] = platform.publicUrl;
  process.env['MEDIA_URL'] = platform.mediaUrls[0] ?? '';
  process.env['DEMO_SIGN_INS'] = JSON.stringify(platform.signIns);
  return () => platform.stop();
}
