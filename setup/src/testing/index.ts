export { chromiumFlags } from './chromiumFlags.ts';
export { killableServices, type KillableServices } from './killableServices.ts';
export { mediaWorker } from './mediaWorker.ts';
export { ownServices, type OwnServices } from './ownServices.ts';
export { freePortRange, freePorts } from '../services/freePorts.ts';
export { startPlatform, type Platform, type PlatformOptions } from './startPlatform.ts';
