/**
 * The value of an attribute with its character references decoded (HTML, "character reference state"). Of the two
 * thousand names, those that may stand in an address; with any other the address is not found, and no line is named.
 */
export function decodeReferences(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z]{2,10})(;?))(?=([=A-Za-z\d]?))/g,
    (whole, decimal?: string, hexadecimal?: string, name = '', semicolon?: string, next?: string) => {
      if (decimal !== undefined) return characterOf(Number(decimal));
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
      const character = Object.hasOwn(named, name) ? named[name] : undefined;
      if (semicolon === ';') return character ?? whole;
      // Some names need no semicolon, unless it would change what query strings mean.
      return character !== undefined && withoutSemicolon.has(name) && next === '' ? character : whole;
    },
  );
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"', apos: "'", nbsp: '\u00a0' },
  ...{ colon: ':', sol: '/', period: '.', quest: '?', num: '#', equals: '=', percnt: '%', commat: '@', comma: ',' },
  ...{ semi: ';', lowbar: '_', plus: '+', ast: '*', excl: '!', dollar: '$', lpar: '(', rpar: ')', bsol: '\\' },
  ...{ Tab: '\t', NewLine: '\n', lsqb: '[', rsqb: ']', verbar: '|', grave: '`', shy: '\u00ad' },
};

const withoutSemicolon: ReadonlySet<string> = new Set('amp AMP lt LT gt GT quot QUOT nbsp shy'.split(' '));
