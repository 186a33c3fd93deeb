/** Shows a saved file in the place of this page, which must stay open to the accessibility check: without its policy. */
export function showFile(html: string): void {
  const { head, body, title } = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...head.querySelectorAll('meta[name], style'));
  document.title = title;
  document.body.replaceChildren(...body.children);
}
