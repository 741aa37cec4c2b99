import { PackagingState, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { act, type Platform } from '../../kit/index.ts';
import { liveNodes } from '../media/index.ts';
import { byItself } from './changeStage.ts';
import { audienceOf } from './stage.audience.ts';
import { Stage, type StageDoc } from './stage.model.ts';

type Packaged = Pick<StageDoc, '_id' | 'nodeId' | 'packaging'>;

/** Writes what media nodes say about HLS of their stages, and tells those backstage when it has changed. */
export async function notePackaging(platform: Platform): Promise<void> {
  const said = new Map<string, PackagingState>();
  for (const { id, packaging } of await liveNodes(platform))
    for (const { stageId, state } of packaging) said.set(`${id}/${stageId}`, state);
  for (const stage of await stagesToLookAt([...said.keys()].map((key) => key.slice(key.lastIndexOf('/') + 1)))) {
    const now = said.get(`${stage.nodeId}/${stage._id}`) ?? 'off';
    if (now !== stage.packaging) await change(platform, stage, now);
  }
}

/** Those a node speaks of, and those of which none speaks any more. */
async function stagesToLookAt(named: readonly Id[]): Promise<Packaged[]> {
  const fields = { nodeId: 1, packaging: 1 };
  const [here, silent] = await Promise.all([
    Stage.find({ _id: mongoose.trusted({ $in: named }) }, fields).lean<Packaged[]>(),
    Stage.find({ packaging: mongoose.trusted({ $in: PackagingState.exclude(['off']).options }) }, fields).lean<
      Packaged[]
    >(),
  ]);
  return [...new Map([...here, ...silent].map((stage) => [stage._id, stage])).values()];
}

async function change(platform: Platform, { _id, packaging }: Packaged, now: PackagingState): Promise<void> {
  await act(byItself(platform), _id, async (a) => {
    const filter = { _id, packaging };
    const { modifiedCount } = await Stage.updateOne(filter, { $set: { packaging: now } }, { session: a.session });
    if (modifiedCount === 1) a.say(audienceOf.packaging(_id), 'packaging:changed', { packaging: now });
  });
  const isAlarming = now === 'failing' || now === 'noSpace';
  const level = isAlarming ? 'error' : 'info';
  platform.logger[level]({ stageId: _id, from: packaging, to: now }, 'HLS and recording of a stage');
}
