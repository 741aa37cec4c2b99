import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evening } from './Evening.ts';

/** A picture of each open page into the folder, as `03-host.png`. */
export async function takePictures(evening: Partial<Evening>, folder: string, at: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { operator, moderator, host, phone, speaker, guest, investorSeat, enterpriseSeat } = evening;
  const actors = {
    operator,
    moderator,
    host,
    phone,
    speaker,
    guest,
    investor: investorSeat,
    enterprise: enterpriseSeat,
  };
  for (const [name, actor] of Object.entries(actors)) {
    if (!actor || actor.page.isClosed()) continue;
    await actor.page.screenshot({ path: join(folder, `${String(at).padStart(2, '0')}-${name}.png`) });
  }
}
