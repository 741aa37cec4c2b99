import type { EventSessionHandle } from '../../../realtime/index.ts';
import { inOrder } from '../../../realtime/index.ts';
import type { Shown } from './PictureTime.ts';

/** The session as it was when the picture was taken: stage, time and the questions on air; all else as it is now. */
export function asPictured(session: EventSessionHandle, shown: Shown | null): EventSessionHandle {
  if (!shown) return session;
  const { view, lagMs } = shown;
  const questions = session.questions.map((question) => {
    const onAir = view.onAirIds.includes(question.id);
    return question.onAir === onAir ? question : { ...question, onAir };
  });
  return { ...session, stage: view.stage, questions: inOrder(questions), offsetMs: session.offsetMs - lagMs };
}
