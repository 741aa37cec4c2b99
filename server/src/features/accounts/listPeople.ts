import { ContactAddress, Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { personView } from './person.view.ts';

const pageSize = 50;

/** Accounts, newest first, 50 a page; `next` is the id of the last one. A cursor that is none finds nothing. */
export const listPeople: RouteHandlers['people'] = async ({ query: { text, role, after } }) => {
  const filter = {
    ...(role === undefined ? {} : { role }),
    ...(text === undefined ? {} : { $or: matches(text) }),
    ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: Id.safeParse(after).data ?? '' }) }),
  };
  const found = await Account.find(filter)
    .sort({ _id: -1 })
    .limit(pageSize + 1)
    .lean();
  const items = found.slice(0, pageSize).map(personView);
  return { items, next: found.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

/** The beginning of name, enterprise or login; a phone number or mail address only whole, so that none is guessed at. */
function matches(text: string): Record<string, unknown>[] {
  const begins = (value: string): object => mongoose.trusted({ $gte: value, $lt: `${value}\uFFFF` });
  const contact = ContactAddress.safeParse(text).data;
  return [
    { name: begins(text) },
    { enterprise: begins(text) },
    { login: begins(text.toLowerCase()) },
    ...(contact === undefined ? [] : [{ contact }]),
  ];
}
