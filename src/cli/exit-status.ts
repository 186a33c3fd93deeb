/** What the command line's exit status means. */
export const exitStatus = { clean: 0, findings: 1, usage: 2, notAudited: 3, crashed: 70, interrupted: 130 } as const;
