// Whatever the service may give as a reason why a case cannot go back has words, and no words stand for nothing.
import { expect, test, vi } from 'vitest';
import document from '../../../connectors/api/openapi/schemas.json';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { not_back_to, not_taken_back } = await import('../../src/pages/inbox/why_not_words');

const besides_other = (words: object) => Object.keys(words).filter((key) => key !== 'other');

test('returning', () => {
  const { whyNotCode } = document.EarlierSteps.properties.items.items.properties;
  expect(besides_other(not_back_to).sort()).toEqual([...whyNotCode.enum].sort());
});

test('taking back', () => {
  expect(besides_other(not_taken_back).sort()).toEqual(
    [...document.UserTaskWithdrawal.properties.whyNotCode.enum].sort(),
  );
});
