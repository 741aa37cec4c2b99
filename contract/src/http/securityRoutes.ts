/** Second step, sessions, people, the audit log. */
export const securityRoutes = {} as const;
