/** Bytes of a page that are read, and milliseconds that they may take. */
const most = 256 * 1024;
const patience = 3_000;

/** The hosts that a page links to, in as much of it as comes in time. Nothing of the page is loaded or run. */
export async function linkedHosts(response: Response | undefined): Promise<readonly string[]> {
  if (response?.body == null || !/\bhtml\b/.test(response.headers.get('content-type') ?? '')) return [];
  const page = new DOMParser().parseFromString(await beginningOf(response.body), 'text/html');
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const from = URL.canParse(base, response.url) ? new URL(base, response.url).href : response.url;
  const targets = [...page.querySelectorAll('a[href], area[href]')].map((link) => link.getAttribute('href') ?? '');
  return [...new Set(targets.flatMap((to) => (URL.canParse(to, from) ? new URL(to, from).hostname : [])))];
}

async function beginningOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const late = setTimeout(() => void reader.cancel().catch(() => undefined), patience);
  let text = '';
  try {
    while (text.length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // It broke off: what came before counts.
  }
  clearTimeout(late);
  await reader.cancel().catch(() => undefined);
  return text;
}
