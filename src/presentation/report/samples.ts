/** Reports that come with the extension, on pages that do not exist; by the name of their file. */
export const samples = ['http', 'mixed-content', 'expired-certificate'] as const;
export type Sample = (typeof samples)[number];

export const isSample = (name: string | null): name is Sample => samples.some((sample) => sample === name);

/** Where one is, by its path in the extension. */
export const sampleFile = (sample: Sample): string => `samples/${sample}.json`;
