/** The secret of stands and of the processes started beside them. */
export const standSecret = '5e'.repeat(32);
