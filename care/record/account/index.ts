export type { Recovered } from './change.ts';
export { changePassphrase, changeRecoveryCode, recover } from './change.ts';
export type { NewAccount } from './create.ts';
export { createAccount } from './create.ts';
export type { SignedInHere } from './sign-in.ts';
export { signIn, unlock } from './sign-in.ts';
export type { AccountOnDevice, Unlocked } from './unlocked.ts';
export { unlockRecord } from './unlocked.ts';
