import type { CommandHandlers, RouteHandlers } from '../../kit/index.ts';
import { airQuestion } from './airQuestion.ts';
import { answerQuestion } from './answerQuestion.ts';
import { approveQuestion } from './approveQuestion.ts';
import { askAhead } from './askAhead.ts';
import { editQuestion } from './editQuestion.ts';
import { listMine } from './listMine.ts';
import { listReleased } from './listReleased.ts';
import { mergeQuestion } from './mergeQuestion.ts';
import { pinQuestion } from './pinQuestion.ts';
import { raiseQuestion } from './raiseQuestion.ts';
import { rejectQuestion } from './rejectQuestion.ts';
import { voteQuestion } from './voteQuestion.ts';

export { countQuestions } from './countQuestions.ts';
export { newQuestion } from './newQuestion.ts';
export { Question, type QuestionDoc } from './question.model.ts';
export { ownQuestions, releasedQuestions, staffQuestions, votedBy } from './readQuestions.ts';
export { replayQuestions, type ReplayQuestions } from './replayQuestions.ts';
export { countWaiting, findQuestion, isUnanswered, unansweredOf } from './unanswered.ts';

export const commands = {
  'question:raise': raiseQuestion,
  'question:vote': voteQuestion,
  'question:approve': approveQuestion,
  'question:edit': editQuestion,
  'question:merge': mergeQuestion,
  'question:reject': rejectQuestion,
  'question:pin': pinQuestion,
  'question:air': airQuestion,
  'question:answer': answerQuestion,
} satisfies Partial<CommandHandlers>;

export const routes = {
  eventQuestions: listReleased,
  askAhead,
  myQuestions: listMine,
} satisfies Partial<RouteHandlers>;
