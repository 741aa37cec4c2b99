/** What came of an event. */
export const reportRoutes = {} as const;
