import { z } from 'zod';
import { FolderStore } from './FolderStore.ts';
import { S3Store, type S3Settings } from './S3Store.ts';
import type { Store } from './Store.ts';

/** Where files can be: the folder media nodes write into, and a service that speaks S3. Null where it is not set. */
export interface Stores {
  folder: Store | null;
  s3: Store | null;
}

/** Settings of both, for a process's configuration. */
export const storageSettings = {
  /** Folder of HLS segments and recordings, where media nodes write; empty: there are none. */
  HLS_FOLDER: z.string().default(''),
  /** Where recordings go once they are over; without S3_BUCKET they stay in the folder. */
  S3_ENDPOINT: z.union([z.literal(''), z.url({ protocol: /^https?$/u })]).default(''),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().default(''),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
};

type Settings = z.infer<z.ZodObject<typeof storageSettings>>;

/** Throws a one-sentence Error when some of S3's settings are there and others not. */
export function storesOf(settings: Settings): Stores {
  const s3 = s3Of(settings);
  return {
    folder: settings.HLS_FOLDER === '' ? null : new FolderStore(settings.HLS_FOLDER),
    s3: s3 && new S3Store(s3),
  };
}

function s3Of(settings: Settings): S3Settings | null {
  if (settings.S3_BUCKET === '') return null;
  for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (settings[name] === '') throw new Error(`Configuration is not valid. ${name}: missing beside S3_BUCKET`);
  }
  return {
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    bucket: settings.S3_BUCKET,
    accessKeyId: settings.S3_ACCESS_KEY_ID,
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
  };
}
