import { expect, test } from 'vitest';
import { ERRORS, type ErrorCode, IsnadError } from './errors.ts';

test('an error gives its place and the usual hint of its code', () => {
  const error = new IsnadError('bad-date', 'Cannot read "news.jsonl": no such day', {
    at: { file: 'news.jsonl', line: 7 },
  });
  expect(error.at).toBe('news.jsonl:7');
  expect(error.hint).toBe(ERRORS['bad-date'].todo);
  expect(error).toBeInstanceOf(Error);
});

test.each(Object.keys(ERRORS) as ErrorCode[])('%s says what it means and what to do', (code) => {
  const { means, todo } = ERRORS[code];
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(means).toMatch(/^[A-Z].*\.$/);
  expect(todo).toMatch(/^[a-z].*[^.]$/);
});
