import type { Entropy } from '@afterglow/care/record';

/** The platform's own randomness. */
export const entropy: Entropy = (length) => crypto.getRandomValues(new Uint8Array(length));
