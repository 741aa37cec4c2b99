export { cutSession } from './cutSession.ts';
export { hlsAddressFor, readPass, type HlsPass } from './hlsPass.ts';
export { leastLoaded, liveNodes } from './nodes.ts';
export { putScene } from './putScene.ts';
export { readTraffic } from './readTraffic.ts';
export { isRevoked, revokePasses } from './revokedPasses.ts';
export { removePerson } from './removePerson.ts';
export { sessionClaim } from './sessionClaim.ts';
export { signTicket } from './signTicket.ts';
