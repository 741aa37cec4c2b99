import { LeadFilter } from '@jingqi/contract';

const names = ['scope', 'state', 'kind', 'eventId', 'district', 'due', 'text', 'sort'] as const;
type Name = (typeof names)[number];

/** Short names in the address, where they differ. */
const inAddress: Partial<Record<Name, string>> = { eventId: 'event' };

/** The filter in the address of the page; what it does not say, or what makes no sense there, is as in `start`. */
export function readLeadSearch(address: URLSearchParams, start: Pick<LeadFilter, 'scope'>): LeadFilter {
  const said: Record<string, string> = { ...start };
  for (const name of names) {
    const value = address.get(inAddress[name] ?? name);
    if (value && LeadFilter.safeParse({ [name]: value }).success) said[name] = value;
  }
  return LeadFilter.parse(said);
}

/** The address with this filter; everything else in it stays. */
export function writeLeadSearch(search: LeadFilter, address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of names) {
    const value = search[name];
    const key = inAddress[name] ?? name;
    if (value === undefined || value === '' || (name === 'sort' && value === 'newest')) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** Whether it narrows anything but whose leads they are. */
export function isNarrowed({ state, kind, eventId, district, due, text }: LeadFilter): boolean {
  return [state, kind, eventId, district, due, text].some((value) => value !== undefined && value !== '');
}
