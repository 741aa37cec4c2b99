import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startServices } from './startServices.ts';
import { workerBin } from './testBins.ts';

/** Vitest calls this once a run: services for all integration tests, ended after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startServices();
  project.provide('mongodbUri', services.mongodbUri);
  project.provide('redisPort', services.redisPort);
  process.env['MONGODB_URI'] = services.mongodbUri;
  process.env['REDIS_URL'] = `redis://127.0.0.1:${services.redisPort}/0`;
  process.env['MEDIASOUP_WORKER_BIN'] ||= await workerBin(services.family);
  return async () => services.family.close();
}
