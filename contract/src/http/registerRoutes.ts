import { z } from 'zod';
import * as register from '../register.ts';
import { Uscc } from '../uscc.ts';
import { none, operator, reading, registrars, signedIn, writing } from './parts.ts';
import { route } from './route.ts';

/** The registers: enterprises, carriers, institutions, experts, windows. */
export const registerRoutes = {
  registerList: route({
    method: 'get',
    path: '/api/console/registers/:kind',
    summary: 'One register, by name, 50 a page; a carrier finds the enterprises of its own district alone',
    params: register.registerParams,
    query: register.RegisterQuery,
    body: none,
    output: register.RegisterPage,
    allow: registrars,
    rate: reading,
  }),
  registerEntry: route({
    method: 'get',
    path: '/api/console/registers/:kind/:id',
    summary: 'One entry',
    params: register.registerEntryParams,
    query: none,
    body: none,
    output: register.RegisterEntry,
    allow: registrars,
    rate: reading,
  }),
  saveRegisterEntry: route({
    method: 'put',
    path: '/api/console/registers/:kind/:id',
    summary: 'Make it (revision 0) or change it; CONFLICT when somebody else did, or has its code or name',
    params: register.registerEntryParams,
    query: none,
    body: z.object({ entry: register.RegisterEntryInput, revision: z.int().nonnegative() }),
    output: register.RegisterEntry,
    allow: operator,
    rate: writing,
  }),
  registerHistory: route({
    method: 'get',
    path: '/api/console/registers/:kind/:id/history',
    summary: 'Its changes, latest first, at most 200',
    params: register.registerEntryParams,
    query: none,
    body: none,
    output: z.object({ items: z.array(register.RegisterChange) }),
    allow: registrars,
    rate: reading,
  }),
  revealRegisterPhone: route({
    method: 'post',
    path: '/api/console/registers/:kind/:id/phone',
    summary: 'The whole number (audited); a window: in its own district',
    params: register.registerEntryParams,
    query: none,
    body: none,
    output: z.object({ phone: z.string() }),
    allow: ['operator', 'window'],
    rate: writing,
  }),
  enterpriseLookup: route({
    method: 'get',
    path: '/api/enterprises/lookup',
    summary: 'The enterprise of a code, to fill in a form; null when the register does not have it',
    params: none,
    query: z.object({ uscc: Uscc }),
    body: none,
    output: register.EnterpriseCard.nullable(),
    allow: signedIn,
    rate: { points: 30, seconds: 60 },
  }),
} as const;
