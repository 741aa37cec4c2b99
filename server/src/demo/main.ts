import { readConfig } from '../config.ts';
import { keepLeads } from './keepLeads.ts';
import { keepMeetings } from './keepMeetings.ts';
import { keepPast } from './keepPast.ts';
import { keepRegisters } from './keepRegisters.ts';
import { keepDemoRegistrations } from './keepRegistrations.ts';
import { keepUpcoming } from './keepUpcoming.ts';
import { openDemo } from './openDemo.ts';
import { keepPeople } from './people.ts';
import { signInsOf, type SignIn } from './signIns.ts';

/** Demo data; may be run at each start. The last line is JSON: `{signIns: […]}`. */
async function seed(): Promise<SignIn[]> {
  const config = readConfig(process.env);
  if (config.NODE_ENV === 'production')
    throw new Error('Demo data has known accounts and is refused in production (NODE_ENV=production).');
  const { platform, close } = await openDemo(config);
  try {
    const people = await keepPeople(platform);
    await keepRegisters(platform);
    await keepPast(platform, people);
    await keepUpcoming(platform, people);
    await keepDemoRegistrations(platform);
    await keepMeetings(platform, people);
    await keepLeads(platform, people);
    return await signInsOf(platform, people);
  } finally {
    await close();
  }
}

try {
  const signIns = await seed();
  console.log(JSON.stringify({ signIns }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
