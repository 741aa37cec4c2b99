/** The registers: enterprises, carriers, institutions, experts, windows. */
export const registerRoutes = {} as const;
