export type { AccountKeys, PrivateKeyBytes, PublicKeys } from './account-keys.ts';
export { importAccountKeys, newAccountKeys } from './account-keys.ts';
export type { KeyBox } from './key-box.ts';
export {
  keyBox,
  keyBoxState,
  makeKeyBox,
  openKeyBox,
  openPrivateKeys,
  withPassphrase,
  withRecoveryCode,
} from './key-box.ts';
export type { Grant } from './record-keys.ts';
export { firstGrants, grant, grantKey, openGrant } from './record-keys.ts';
export type { RecoveryCode } from './recovery-code.ts';
export { newRecoveryCode, readRecoveryCode, recoveryDigest, recoveryHalves } from './recovery-code.ts';
export type { Stretched, StretchParameters } from './stretch.ts';
export { newStretchParameters, stretch, stretchParameters, strongEnough } from './stretch.ts';
