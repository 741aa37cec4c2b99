/** Registration, consents, attendance. */
export const registrationRoutes = {} as const;
