import { z } from 'zod';
import { EventView, HomeView } from '../event.ts';
import { Id } from '../id.ts';
import { OwnQuestion, PublicQuestion, QuestionText } from '../question.ts';
import { StageView } from '../stage.ts';
import { byId, none, reading, signedIn } from './parts.ts';
import { route } from './route.ts';

/** Events as the public sees them. */
export const eventRoutes = {
  home: route({
    method: 'get',
    path: '/api/home',
    summary: 'On air, coming, past',
    params: none,
    query: none,
    body: none,
    output: HomeView,
    allow: 'anyone',
    rate: reading,
  }),
  event: route({
    method: 'get',
    path: '/api/events/:id',
    summary: 'A published event with its stage',
    params: byId,
    query: none,
    body: none,
    output: z.object({ event: EventView, stage: StageView, now: z.iso.datetime() }),
    allow: 'anyone',
    rate: reading,
  }),
  eventQuestions: route({
    method: 'get',
    path: '/api/events/:id/questions',
    summary: 'Its released questions, at most 200',
    params: byId,
    query: none,
    body: none,
    output: z.object({ items: z.array(PublicQuestion) }),
    allow: 'anyone',
    rate: reading,
  }),
  askAhead: route({
    method: 'post',
    path: '/api/events/:id/questions',
    summary: 'Ask before the broadcast',
    params: byId,
    query: none,
    body: z.object({ id: Id, text: QuestionText, anonymous: z.boolean() }),
    output: OwnQuestion,
    allow: signedIn,
    rate: { points: 5, seconds: 60 },
  }),
} as const;
