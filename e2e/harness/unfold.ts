/** Opens everything in a page of ours that can be opened, also what appears by that; an expression that says whether all is. */
export const unfold = `(() => {
  const closed = document.querySelectorAll('details:not([open])');
  for (const one of closed) one.open = true;
  return closed.length === 0;
})()`;
