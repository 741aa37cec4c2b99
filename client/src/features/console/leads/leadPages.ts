import type { LeadPage, LeadView } from '@jingqi/contract';
import type { InfiniteData } from '@tanstack/react-query';

export type LeadPages = InfiniteData<LeadPage>;

/** The loaded list with one lead as it is now; `null`: it is no longer to be seen. */
export function withLead(pages: LeadPages, id: string, lead: LeadView | null): LeadPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => {
      const items = page.items.flatMap((item) => (item.id !== id ? [item] : lead ? [lead] : []));
      return { ...page, items, total: page.total - (items.length < page.items.length ? 1 : 0) };
    }),
  };
}

/** The leads loaded so far, each once: a row that moved between two pages while they were fetched comes twice. */
export function leadsOf(pages: LeadPages): LeadView[] {
  return [...new Map(pages.pages.flatMap(({ items }) => items).map((lead) => [lead.id, lead])).values()];
}
