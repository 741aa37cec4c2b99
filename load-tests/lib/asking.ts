import { clearInterval, setInterval, setTimeout } from 'k6/timers';
import { alone, fullAtMs, leaveAtMs } from './crowd.ts';
import { Member } from './Member.ts';
import { newId } from './newId.ts';
import { prepared } from './prepared.ts';

const quietMs = 3_000;
export const askingScenario = { ...alone, exec: 'ask' };
export const moderatingScenario = { ...alone, exec: 'moderate' };

/** Attendees in turn raise questions at the pace asked for, from when everybody is there until shortly before they leave. */
export function ask(): void {
  const askers = prepared.attendees.slice(0, 50).map((cookie, index) => new Member(cookie, index, () => undefined));
  let turn = 0;
  setTimeout(() => {
    const timer = setInterval(() => {
      const asker = askers[turn % askers.length];
      turn += 1;
      const text = `第 ${turn} 问：首次申报贷款贴息需要准备哪些材料，多久可以到账？`;
      asker?.act('question:raise', { id: newId(), text, anonymous: false });
    }, 60_000 / prepared.questionsPerMinute);
    setTimeout(() => clearInterval(timer), leaveAtMs - fullAtMs - quietMs);
  }, fullAtMs);
  setTimeout(() => askers.forEach(({ socket }) => socket.close()), leaveAtMs);
}

/** The moderator releases each question as it comes. */
export function moderate(): void {
  const moderator = new Member(prepared.moderator, 0, () => undefined);
  moderator.socket.on('fact', (row) => {
    const { fact, payload } = row as { fact: string; payload: { question?: { id: string; state: string } } };
    if (fact !== 'question:changed' || payload.question?.state !== 'awaitingReview') return;
    moderator.act('question:approve', { questionId: payload.question.id });
  });
  setTimeout(() => moderator.socket.close(), leaveAtMs);
}
