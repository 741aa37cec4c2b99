import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { changed } from './recording.policy.ts';
import { recordingView } from './recording.view.ts';
import { readRecording, writeRecording } from './writeRecording.ts';

/** One decision of staff upon a recording. Throws NOT_FOUND, CONFLICT (decided on an earlier one), WRONG_STATE. */
export const changeRecording: RouteHandlers['changeRecording'] = async (request) => {
  const { body } = request;
  const { _id, title } = await findEvent(request.params.id);
  const recording = await act(request, _id, async (a) => {
    const before = await readRecording(a, _id);
    if (!before) throw new DomainError('NOT_FOUND');
    if (before.revision !== body.revision) throw new DomainError('CONFLICT');
    const after = changed(before, body, a.now);
    await writeRecording(a, before, after);
    a.audit(`recording:${body.act}`, _id, { reason: body.reason, revision: after.revision });
    return after;
  });
  return recordingView(recording, title);
};
