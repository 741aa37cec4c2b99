import { clearInterval, setInterval, setTimeout } from 'k6/timers';
import { alone, fullAtMs, leaveAtMs } from './crowd.ts';
import { Member } from './Member.ts';
import { prepared } from './prepared.ts';

const quietMs = 3_000;
const tickMs = 100;
export const votingScenario = { ...alone, exec: 'vote' };

/** Attendees vote in turn, each once for each question, at the pace asked for. */
export function vote(): void {
  const voters = prepared.attendees.map((cookie, index) => new Member(cookie, index, () => undefined));
  const whole = voters.length * prepared.questionIds.length;
  let cast = 0;
  setTimeout(() => {
    const timer = setInterval(() => {
      const due = Math.min(whole, cast + (prepared.votesPerSecond * tickMs) / 1_000);
      for (; cast < due; cast += 1) {
        const questionId = prepared.questionIds[Math.floor(cast / voters.length)];
        if (questionId) voters[cast % voters.length]?.act('question:vote', { questionId });
      }
    }, tickMs);
    setTimeout(() => clearInterval(timer), leaveAtMs - fullAtMs - quietMs);
  }, fullAtMs);
  setTimeout(() => voters.forEach(({ socket }) => socket.close()), leaveAtMs);
}
