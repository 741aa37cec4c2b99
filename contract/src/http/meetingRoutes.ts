/** Meetings between investors and enterprises. */
export const meetingRoutes = {} as const;
