/** Does what only one of our pages may do at a time: check sites, write down what was found, and set the alarm for the rest. */
export const oneAtATime = (work: () => Promise<void>): Promise<void> => navigator.locks.request('watch', work);
