export const changesWords = { title: 'What changed in Portcullis' } as const;
