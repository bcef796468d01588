/**
 * A number with its noun.
 *
 * @example
 * counted(1, 'day') // '1 day'
 * counted(3, 'day') // '3 days'
 */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
