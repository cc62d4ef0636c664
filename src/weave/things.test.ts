import { expect, test } from 'vitest';
import { type ThingLook, thingKey } from './things.ts';

const isGiven = (word: string) => ['محمد', 'علي', 'خالد'].includes(word);
const rule = (look: Partial<ThingLook>) => {
  const whole = { type: 'PER', known: null, nameKey: '', country: null, ...look };
  return thingKey(whole, isGiven)?.rule ?? null;
};

test('a known id makes one thing of any spelling', () => {
  expect(rule({ known: 'per/x', nameKey: 'سالم' })).toBe('weave/known-id');
});

test('a full name does, a family name alone never', () => {
  expect(rule({ nameKey: 'خالد السالم' })).toBe('weave/full-name');
  expect(rule({ nameKey: 'السالم' })).toBeNull();
  expect(rule({ type: 'ORG', nameKey: 'الحزب' })).toBeNull();
  expect(rule({ type: 'ORG', nameKey: 'حزب الخضر' })).toBe('weave/full-name');
});

test('two given names need the country', () => {
  expect(rule({ nameKey: 'محمد علي' })).toBeNull();
  expect(rule({ nameKey: 'محمد علي', country: 'EGY' })).toBe('weave/name-and-country');
  const keys = ['EGY', 'SDN'].map(
    (country) => thingKey({ type: 'PER', known: null, nameKey: 'محمد علي', country }, isGiven)!.key,
  );
  expect(keys[0]).not.toBe(keys[1]);
  expect(rule({ nameKey: 'محمد علي خالد' })).toBe('weave/full-name');
});
