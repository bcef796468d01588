import { newRecoveryCode } from '@afterglow/care/record/keys';
import { entropy } from '../../record/entropy.ts';

/** Six random words of a list of 2048: 66 bits, which stretching makes out of reach. */
export const suggestedPassphrase = (): string => newRecoveryCode(entropy).split(' ').slice(0, 6).join(' ');
