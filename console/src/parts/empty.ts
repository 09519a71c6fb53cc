// Whether anybody has given it: forms make empty values of what is not there yet.
export const is_empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(is_empty));
