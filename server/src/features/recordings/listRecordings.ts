import mongoose from 'mongoose';
import type { RouteHandlers } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Recording, type RecordingDoc } from './recording.model.ts';
import { recordingView } from './recording.view.ts';

const listLimit = 200;

/** Recordings, the latest first. */
export const listRecordings: RouteHandlers['recordings'] = async () => {
  const recordings = await Recording.find().sort({ beganAt: -1 }).limit(listLimit).lean<RecordingDoc[]>();
  const ids = recordings.map(({ _id }) => _id);
  const events = await Event.find({ _id: mongoose.trusted({ $in: ids }) }, { title: 1 }).lean();
  const titles = new Map(events.map(({ _id, title }) => [_id, title]));
  return { items: recordings.map((recording) => recordingView(recording, titles.get(recording._id) ?? '')) };
};
