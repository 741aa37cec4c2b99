/** Where "now" comes from; tests put their own. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
