/**
 * How much is kept, and why. The page is an adversary: whatever it does, one tab's evidence stays under 256 kB,
 * so that forty busy tabs fit into the 10 MiB of session storage. What is left out is counted and said.
 */
export const limits = {
  /** Proofs shown per finding; the rest is a number. */
  proofsPerFinding: 100,
  /** Documents remembered per tab: the one shown, and those that the back button may bring back. */
  documentsPerTab: 4,
  /** Frames followed per document. */
  framesPerDocument: 60,
  /** Insecure addresses kept per document. */
  insecureRequests: 250,
  /** Forms, sensitive fields and references kept per document, each. */
  listed: 60,
  /** Hops of one navigation; browsers themselves stop at 20. */
  hops: 24,
  /** Header fields kept of one response. */
  headerFields: 40,
  /** Characters of one header field. */
  headerLength: 1_000,
  /** Characters of one address; browsers allow two million. */
  urlLength: 500,
  /** Characters of an element's opening tag, and of its selector. */
  snippetLength: 160,
  /** Items in one message of the content script. */
  itemsPerMessage: 300,
} as const;
