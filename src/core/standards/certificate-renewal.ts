const day = 86_400_000;

/**
 * How bad it is that a certificate with so much left of its lifetime, both in milliseconds, was not renewed by now; undefined
 * while that is in time. Clients renew once a third of the lifetime is left, of less than ten days also once a half is, so with
 * less than a quarter left a renewal is overdue; but forty days are enough of however long a lifetime, as people who renew
 * by hand leave less. It is serious in the last tenth or three days.
 */
export function overdueRenewal(left: number, lifetime: number): 'moderate' | 'serious' | undefined {
  if (left >= latestRenewal(lifetime)) return undefined;
  return left < Math.max(lifetime / 10, 3 * day) ? 'serious' : 'moderate';
}

/** How much of its lifetime a certificate has left when it should have been renewed. */
export const latestRenewal = (lifetime: number): number => Math.min(lifetime / 4, Math.max(lifetime / 10, 40 * day));
