/**
 * The addresses in a `srcset`, in order, as the HTML standard splits it: a candidate whose descriptors make no sense is
 * dropped, and commas inside an address or in parentheses do not separate. Linear in the length of the text.
 */
export function candidatesOf(srcset: string): string[] {
  const urls: string[] = [];
  let at = 0;
  const take = (while_: (character: string) => boolean): string => {
    const start = at;
    while (at < srcset.length && while_(srcset.charAt(at))) at++;
    return srcset.slice(start, at);
  };

  for (;;) {
    take((character) => character === ',' || isSpace(character));
    const url = take((character) => !isSpace(character));
    if (url === '') return urls;
    if (url.endsWith(',')) {
      urls.push(withoutTrailingCommas(url));
      continue;
    }
    let inParentheses = false;
    const descriptors = take((character) => {
      if (character === '(') inParentheses = true;
      else if (character === ')') inParentheses = false;
      return character !== ',' || inParentheses;
    });
    if (isValid(descriptors)) urls.push(url);
  }
}

const isSpace = (character: string): boolean => /[\t\n\f\r ]/.test(character);

function withoutTrailingCommas(url: string): string {
  let end = url.length;
  while (url[end - 1] === ',') end--;
  return url.slice(0, end);
}

/** Nothing, a density, a width, or a width with a height in either order. */
function isValid(descriptors: string): boolean {
  const found = descriptors.split(/[\t\n\f\r ]+/).filter((descriptor) => descriptor !== '');
  const kinds = found.map(kindOf).sort().join('');
  return kinds === '' || kinds === 'x' || kinds === 'w' || kinds === 'hw';
}

function kindOf(descriptor: string): string {
  if (/^\d*[1-9]\d*w$/.test(descriptor)) return 'w';
  if (/^\d*[1-9]\d*h$/.test(descriptor)) return 'h';
  return /^(\d+(\.\d+)?|\.\d+|-0+(\.0+)?)([eE][+-]?\d+)?x$/.test(descriptor) ? 'x' : '?';
}
