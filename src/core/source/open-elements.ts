/** What of the elements around decides how the source goes on: foreign content (SVG, MathML), and templates. */
export function openElements(): {
  /** True where the start tag makes an element of HTML. */
  open(name: string, attributes: ReadonlyMap<string, string>, isSelfClosing: boolean): boolean;
  close(name: string): void;
  isForeign(): boolean;
  isInert(): boolean;
} {
  /** Roots of foreign content, the places within it where HTML stands again, and templates, the innermost last. */
  const around: { readonly name: string; readonly kind: 'foreign' | 'html' | 'template'; readonly inert: boolean }[] =
    [];
  const isForeign = (): boolean => around.at(-1)?.kind === 'foreign';
  const isInert = (): boolean => around.at(-1)?.inert ?? false;
  const enter = (name: string, kind: (typeof around)[number]['kind'], inert = isInert()): void => {
    // Whoever nests deeper than pages do is not followed.
    if (around.length < 200) around.push({ name, kind, inert });
  };

  return {
    isForeign,
    isInert,
    open(name, attributes, isSelfClosing) {
      if (isForeign() && breaksOut.test(name)) leaveForeign();
      const isForeignRoot = name === 'svg' || name === 'math';
      const isOfHtml = !isForeign() && !isForeignRoot;
      if (!isOfHtml) {
        if (isSelfClosing) return false;
        if (isForeignRoot) enter(name, 'foreign');
        else if (holdsHtml.test(name)) enter(name, 'html');
      } else if (name === 'template') {
        // What a declarative shadow root holds is part of the page.
        enter(name, 'template', isInert() || !attributes.has('shadowrootmode'));
      }
      return isOfHtml;
    },
    close(name) {
      const index = around.findLastIndex((one) => one.name === name);
      if (index >= 0) around.length = index;
    },
  };

  function leaveForeign(): void {
    while (isForeign()) around.pop();
  }
}

/** Start tags of HTML that end foreign content (HTML, "the rules for parsing tokens in foreign content"). */
const breaksOut =
  /^(b|big|blockquote|body|br|center|code|d[dlt]|div|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|su[bp]|table|tt|u|ul|var)$/;

/** Elements of SVG and MathML in which HTML stands. */
const holdsHtml = /^(foreignobject|desc|title|mi|mo|mn|ms|mtext|annotation-xml)$/;
