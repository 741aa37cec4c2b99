/** Follow-up: the inbox, its acts, what jobs could not do. */
export const leadRoutes = {} as const;
