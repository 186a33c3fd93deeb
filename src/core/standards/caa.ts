/**
 * By which names authorities look for themselves in CAA records, as they state them in their certification practice
 * statements and in the Common CA Database (field “Recognized CAA Domains”), by the organization in their certificates.
 */
const recognized: readonly (readonly [organization: RegExp, names: readonly string[]])[] = [
  [/^let['’]s encrypt|^internet security research group/i, ['letsencrypt.org']],
  [/^google trust services/i, ['pki.goog', 'google.com']],
  [/^amazon/i, ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com', 'aws.amazon.com']],
  [
    /^digicert|^symantec|^geotrust|^thawte|^rapidssl|^quovadis/i,
    [
      ...['digicert.com', 'www.digicert.com', 'digicert.ne.jp', 'cybertrust.ne.jp', 'symantec.com', 'thawte.com'],
      ...[
        'geotrust.com',
        'rapidssl.com',
        'volusion.com',
        'stratossl.com',
        'intermediatecertificate.digitalcertvalidation.com',
      ],
      ...['1and1.com', 'quovadisglobal.com', 'pkioverheid.nl'],
    ],
  ],
  [
    /^sectigo|^comodo|^the usertrust|^zerossl|^trust provider|^gandi/i,
    [
      'sectigo.com',
      'usertrust.com',
      'trust-provider.com',
      'comodoca.com',
      'comodo.com',
      'entrust.net',
      'affirmtrust.com',
    ],
  ],
  [/^entrust/i, ['entrust.net', 'affirmtrust.com', 'sectigo.com']],
  [/^globalsign/i, ['globalsign.com']],
  [/^godaddy|^starfield/i, ['godaddy.com', 'starfieldtech.com']],
  [/^microsoft/i, ['microsoft.com']],
  [/^identrust/i, ['identrust.com']],
  [/^ssl corp|^ssl\.com/i, ['ssl.com']],
  [/^buypass/i, ['buypass.com', 'buypass.no']],
  [/^actalis/i, ['actalis.it']],
  [/^asseco|^unizeto|^certum/i, ['certum.pl', 'certum.eu']],
  [/^harica|^hellenic academic/i, ['harica.gr']],
  [/^swisssign/i, ['swisssign.com', 'swisssign.net']],
  [/^telia/i, ['telia.com', 'telia.fi', 'telia.se', 'trust.telia.com']],
  [/^certigna|^dhimyotis/i, ['certigna.com', 'certigna.fr']],
  [/^d-trust/i, ['d-trust.net', 'dtrust.de']],
];

/** The names of the authority that issues under this organization; undefined where we do not know them. */
export const caaNamesOf = (organization: string): readonly string[] | undefined =>
  recognized.find(([pattern]) => pattern.test(organization))?.[1];

/** Of a distinguished name in one line: the organization, or the whole name where it states none. */
export const organizationOf = (name: string): string => /(?:^|, ?)O=(.*?)(?=, ?[A-Za-z]+=|$)/.exec(name)?.[1] ?? name;

/**
 * Whether the records in force, as `0 issue "authority.example"`, let an authority of these names issue for the name itself
 * (RFC 8659, section 4.2); undefined where that depends on names that we do not know.
 */
export function caaAllows(records: readonly string[], names: readonly string[] | undefined): boolean | undefined {
  const issuers = records.flatMap((record) => /^\d+ issue "([^;"]*)/i.exec(record)?.[1]?.trim().toLowerCase() ?? []);
  if (issuers.length === 0) return true;
  // `issue ";"` forbids everyone.
  if (issuers.every((issuer) => issuer === '')) return false;
  return names === undefined ? undefined : names.some((name) => issuers.includes(name));
}
