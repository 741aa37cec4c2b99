import type { Id, QuestionState } from '@jingqi/contract';
import mongoose from 'mongoose';

/** Filters of queries; a new object each time, since mongoose changes what it is given. */
const anyOf = (states: QuestionState[]): { $in: QuestionState[] } => mongoose.trusted({ $in: states });

export const released = (eventId: Id) => ({ eventId, state: anyOf(['released', 'answered']) });
export const unanswered = (eventId: Id) => ({ eventId, state: anyOf(['awaitingReview', 'released']) });
export const reviewed = (eventId: Id) => ({ eventId, state: anyOf(['released', 'answered', 'merged', 'rejected']) });
export const otherThan = (questionId: Id) => ({ _id: mongoose.trusted({ $ne: questionId }) });
