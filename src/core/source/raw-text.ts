/** Elements of HTML whose text is no markup, with scripting on. */
const rawText: ReadonlySet<string> = new Set(
  'script style xmp iframe noembed noframes noscript textarea title plaintext'.split(' '),
);

export const isRawText = (name: string): boolean => rawText.has(name);

/** Where the text of such an element ends: before its end tag, or with the source. */
export function endOfRawText(source: string, from: number, name: string): number {
  if (name === 'plaintext') return source.length;
  if (name === 'script') return endOfScript(source, from);
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  end.lastIndex = from;
  return end.exec(source)?.index ?? source.length;
}

/** Within `<!--` a script may name its own tags: there an end tag that follows a start tag ends nothing (HTML). */
function endOfScript(source: string, from: number): number {
  let state: 'text' | 'escaped' | 'doubly' = 'text';
  const marks = /<!--(?:-?>)?|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
  marks.lastIndex = from;
  for (let mark = marks.exec(source); mark !== null; mark = marks.exec(source)) {
    const [text, slash] = mark;
    if (text === '-->') state = 'text';
    else if (slash === undefined) {
      if (state === 'text' && text === '<!--') state = 'escaped';
    } else if (slash === '') state = state === 'escaped' ? 'doubly' : state;
    else if (state !== 'doubly') return mark.index;
    else state = 'escaped';
  }
  return source.length;
}
