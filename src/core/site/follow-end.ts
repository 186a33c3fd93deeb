/** Redirects that are followed from one end. */
const mostRedirects = 10;

/** What one request told, redirects not followed. */
export interface FollowedStep {
  readonly url: string;
  readonly redirect?: { readonly to: string };
}

/** The requests that an end led to, the last of which did not redirect within the site. */
export interface Followed<Step extends FollowedStep> {
  readonly steps: readonly Step[];
  /** Where the last redirect leads: to a site of others, which is not asked … */
  readonly elsewhere?: string;
  /** … or back, or on and on. */
  readonly loop?: true;
}

/** Follows the redirects of an end as long as they stay on names of the site. */
export async function followEnd<Step extends FollowedStep>(
  requested: string,
  ask: (url: string) => Promise<Step>,
  isOfSite: (url: string) => boolean,
): Promise<Followed<Step>> {
  const steps: Step[] = [];
  for (let url = requested; ; ) {
    const step = await ask(url);
    steps.push(step);
    const to = step.redirect?.to;
    if (to === undefined) return { steps };
    if (!isOfSite(to)) return { steps, elsewhere: to };
    // Without cookies an address answers as it did before.
    if (steps.length > mostRedirects || steps.some((earlier) => earlier.url === to)) return { steps, loop: true };
    url = to;
  }
}
