import { expect, test } from 'vitest';
import { hosts } from './host.ts';
import { initiators } from './initiators/index.ts';
import { places } from './place.ts';
import { plan, subset } from './plan.ts';
import { policies } from './policy.ts';
import { answersOf, caseIdIn, startOf, subjectOf } from './truth-case.ts';

const ids = plan.map(({ id }) => id);

test('every case is there once', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test('the subset is a part of the plan', () => {
  expect(subset.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every initiator stands in the top document', () => {
  expect(initiators.map(({ id }) => `${id}.top.none.direct.named`).filter((id) => !ids.includes(id))).toEqual([]);
});

test('the subset has every place, policy, route and host', () => {
  const values = [...places, ...policies, { id: 'direct' }, { id: 'redirected' }, ...hosts].map(({ id }) => id);
  const covered = new Set(subset.flatMap(({ id }) => id.split('.')));
  expect(values.filter((id) => !covered.has(id))).toEqual([]);
});

test('every address of a case names the case', () => {
  const strays = plan.filter((truthCase) =>
    [startOf(truthCase), subjectOf(truthCase), ...answersOf(truthCase).keys()].some(
      (url) => caseIdIn(url) !== truthCase.id,
    ),
  );
  expect(strays.map(({ id }) => id)).toEqual([]);
});

test('a case that asks for its subject writes the address somewhere', () => {
  const silent = plan.filter((truthCase) => {
    const bodies = [...answersOf(truthCase).values()].map(({ body, headers }) => `${body}${JSON.stringify(headers)}`);
    return !bodies.some((body) => body.includes('subject'));
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
});
