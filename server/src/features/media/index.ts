export { cutSession, sessionClaim } from './cutSession.ts';
export { leastLoaded, liveNodes } from './nodes.ts';
export { putScene } from './putScene.ts';
export { readTraffic } from './readTraffic.ts';
export { removePerson } from './removePerson.ts';
export { signTicket } from './signTicket.ts';
