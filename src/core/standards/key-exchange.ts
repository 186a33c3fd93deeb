/** Whether what is recorded of a connection is safe from the quantum computers of a later day. Firefox has names of its own. */
export const isPostQuantum = (keyExchange: string): boolean => /mlkem|kyber/i.test(keyExchange);
