import { recount } from './recount.ts';

const [acts = 2_000, kills = 5] = process.argv.slice(2).map(Number);

/** `npm run leads:recount`: 0 lost and 0 doubled, or exit code 1. */
const since = Date.now();
const { killed, ...counted } = await recount({ acts, kills, onLine: (line) => console.log(line) });
console.log(`killed -9: server ${killed.server}, jobs ${killed.jobs}, redis ${killed.redis}`);
for (const [name, count] of Object.entries(counted)) console.log(`${name}: ${count}`);
console.log(`${((Date.now() - since) / 1_000).toFixed(0)} s`);
const isGood = counted.lost === 0 && counted.doubled === 0 && counted.left === 0;
console.log(isGood ? 'good: no acknowledged lead lost, none doubled' : 'NOT GOOD');
process.exitCode = isGood ? 0 : 1;
