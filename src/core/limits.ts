/**
 * How much is kept, and why. The page is an adversary: whatever it does, one tab's evidence stays under 256 kB,
 * so that forty busy tabs fit into the 10 MiB of session storage. What is left out is counted and said.
 */
export const limits = {
  /** Characters of all that is known about one tab as it is stored, but for notes of what is yet to be in it. */
  charactersStored: 230_000,
  /** Proofs shown per finding; the rest is a number. */
  proofsPerFinding: 100,
  /** Documents remembered per tab: the one shown, and those that the back button may bring back. */
  documentsPerTab: 4,
  /** Characters that remembered documents may take beside the one shown. */
  charactersPerTab: 160_000,
  /** Documents prerendered that are followed per tab, and the characters that they may take. */
  documentsAhead: 2,
  charactersAhead: 40_000,
  /** Navigations of one tab that may be under way at once. */
  pendingNavigations: 4,
  /** Frames followed per document, and frames on their way. Those of which nothing is known give way to others. */
  framesPerDocument: 120,
  declarations: { items: 250, characters: 64_000 },
  observations: { items: 250, characters: 40_000 },
  /** Hosts that are asked over HTTPS when a person wants to know. */
  hostsAsked: 20,
  /** Sites whose answer over HTTPS is remembered for a day or more. */
  sitesRemembered: 500,
  upgradedBefore: { items: 100, characters: 20_000 },
  credentials: { items: 20, characters: 4_000 },
  forms: { items: 40, characters: 12_000 },
  fields: { items: 40, characters: 8_000 },
  references: { items: 40, characters: 12_000 },
  links: { items: 60, characters: 16_000 },
  ports: { items: 40, characters: 4_000 },
  /** Hosts of a page whose connections are remembered. */
  connections: { items: 150, characters: 6_000 },
  /** Names of one certificate; some have thousands. */
  certificateNames: { items: 100, characters: 6_000 },
  /** Characters of the subject and of the issuer of a certificate. */
  distinguishedName: 300,
  /** Bytes of a certificate that is read; one of ten thousand names has about three hundred thousand. */
  certificateBytes: 1_000_000,
  cookies: { items: 100, characters: 10_000 },
  /** Hops of one navigation; browsers themselves stop at 20. */
  hops: 24,
  /** Characters of all header fields kept of one response. */
  headerCharacters: 20_000,
  /** Characters of one header field; from a field that is cut nothing passes. */
  headerLength: 12_000,
  /** Characters of one address; browsers allow two million. */
  urlLength: 500,
  /** Characters of what is a word or two: methods, kinds and codes. */
  wordLength: 100,
  /** Characters of an element's opening tag, and of its selector. */
  snippetLength: 160,
  /** Frames, parts and reasons that are told apart in what was left out; beyond, only parts and reasons are. */
  cuts: 120,
  /** Items in each list of one message of the content script. */
  itemsPerMessage: 300,
} as const;
