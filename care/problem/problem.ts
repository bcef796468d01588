/**
 * Everything that can go wrong where people, disks and networks are involved: one row each.
 *
 * `sentence` says what happened, `next` what was kept and what to do; both are shown to people as they
 * stand. `status` is the HTTP status when the server answers with it. `who` can mend it: the person, time
 * (try again later), or nobody because somebody tampered or something broke.
 */
export const problemKinds = {
  // People
  'handle-taken': {
    status: 409,
    who: 'person',
    sentence: 'That sign-in name is already in use here.',
    next: 'Choose another one. Nothing you typed is lost.',
  },
  'handle-malformed': {
    status: 422,
    who: 'person',
    sentence: 'A sign-in name has 3 to 32 small letters, digits, dots or dashes, and starts with a letter.',
    next: 'Change the name and try again.',
  },
  'passphrase-wrong': {
    status: 401,
    who: 'person',
    sentence: 'That sign-in name and passphrase do not belong together.',
    next: 'Try again, or use your recovery code. Everything on this device is kept.',
  },
  'passphrase-weak': {
    status: 422,
    who: 'person',
    sentence: 'That passphrase is too easy to guess.',
    next: 'Add a word or two, or press “Suggest one”. Nothing you typed is lost.',
  },
  'recovery-code-mistyped': {
    status: 422,
    who: 'person',
    sentence: 'That is not a complete recovery code.',
    next: 'Compare it with your printed page, word by word.',
  },
  'recovery-code-wrong': {
    status: 401,
    who: 'person',
    sentence: 'That sign-in name and recovery code do not belong together.',
    next: 'Check the name. A code that was replaced by a newer one no longer works.',
  },
  'signed-out': {
    status: 401,
    who: 'person',
    sentence: 'This device is not signed in.',
    next: 'Enter your passphrase to send what is waiting. Everything is kept on this device.',
  },
  'not-yours': {
    status: 404,
    who: 'person',
    sentence: 'There is no such record for you.',
    next: 'Sign in with the account that owns it.',
  },
  'too-many-attempts': {
    status: 429,
    who: 'time',
    sentence: 'There were too many attempts in a short time.',
    next: 'Wait a little and try again. Nothing is lost.',
  },
  // Requests
  'origin-refused': {
    status: 403,
    who: 'nobody',
    sentence: 'This request came from another website and was refused.',
    next: 'Open Afterglow at its own address.',
  },
  'request-malformed': {
    status: 400,
    who: 'nobody',
    sentence: 'The server could not read this request.',
    next: 'Reload the app to get its newest version. Everything on this device is kept.',
  },
  'request-too-large': {
    status: 413,
    who: 'person',
    sentence: 'That is more than the server takes in one piece.',
    next: 'It is kept on this device. Split it into shorter entries.',
  },
  'route-unknown': {
    status: 404,
    who: 'nobody',
    sentence: 'There is nothing at this address.',
    next: 'Check the address.',
  },
  // Entries
  'entry-malformed': {
    status: 422,
    who: 'nobody',
    sentence: 'These bytes are not an entry.',
    next: 'The original is kept where it was written; nothing was added to the record.',
  },
  'entry-altered': {
    status: 422,
    who: 'nobody',
    sentence: 'An entry was changed after its author signed it, or was not signed by that author.',
    next: 'It is not shown as yours. Tell whoever runs this server.',
  },
  'entry-conflict': {
    status: 409,
    who: 'nobody',
    sentence: 'Two different entries claim to be the same one.',
    next: 'The first is kept. Tell whoever runs this server.',
  },
  'entry-elsewhere': {
    status: 422,
    who: 'nobody',
    sentence: 'An entry belongs to another record.',
    next: 'It was not added. Tell whoever runs this server.',
  },
  'author-unknown': {
    status: 422,
    who: 'nobody',
    sentence: 'An entry was signed by somebody who does not belong to this record.',
    next: 'It is not shown. Tell whoever runs this server.',
  },
  'key-missing': {
    status: 422,
    who: 'time',
    sentence: 'This device does not hold the key to an entry yet.',
    next: 'It is kept sealed and opens once the key arrives.',
  },
  'key-altered': {
    status: 422,
    who: 'nobody',
    sentence: 'A key offered by the server was not made by you.',
    next: 'It was not used, and nothing was sealed with it. Tell whoever runs this server.',
  },
  'made-by-newer-version': {
    status: 422,
    who: 'time',
    sentence: 'This was made by a newer version of Afterglow.',
    next: 'It is kept as it is and will be shown once this device is updated.',
  },
  'fields-malformed': {
    status: 422,
    who: 'person',
    sentence: 'Something in this form does not fit.',
    next: 'What you typed is kept. Look at the marked field.',
  },
  'chain-broken': {
    status: 409,
    who: 'nobody',
    sentence: 'The record’s order does not add up: an entry is missing, changed or out of place.',
    next: 'This device keeps its own copy and asks again.',
  },
  'record-missing': {
    status: 409,
    who: 'nobody',
    sentence: 'The server names another record than the one on this device.',
    next: 'Nothing on this device was replaced. Tell whoever runs this server.',
  },
  'history-changed': {
    status: 409,
    who: 'nobody',
    sentence: 'The server no longer has everything it had confirmed.',
    next: 'This device still has its copy and is sending the missing entries again.',
  },
  // Keys
  'stretch-too-weak': {
    status: 422,
    who: 'nobody',
    sentence: 'The server asked for a weaker protection of your passphrase than Afterglow allows.',
    next: 'Your passphrase was not sent. Tell whoever runs this server.',
  },
  'keys-changed-elsewhere': {
    status: 409,
    who: 'person',
    sentence: 'Your passphrase or recovery code was changed on another device in the meantime.',
    next: 'Nothing was changed here. Lock and unlock with the newest passphrase, then try again.',
  },
  // Devices and servers
  'storage-unavailable': {
    status: 507,
    who: 'person',
    sentence: 'This browser does not let Afterglow keep anything (a private window, perhaps).',
    next: 'Open it in a normal window. Nothing you write here would be kept, so writing is switched off.',
  },
  'storage-full': {
    status: 507,
    who: 'person',
    sentence: 'This device has no room left.',
    next: 'Your text is still on the screen. Free some space, then save again.',
  },
  'clock-wrong': {
    status: 409,
    who: 'person',
    sentence: 'This device’s clock and the server’s clock disagree.',
    next: 'Everything is kept. Set the clock of this device, or the times shown will be wrong.',
  },
  'microphone-unavailable': {
    status: 403,
    who: 'person',
    sentence: 'The microphone cannot be used.',
    next: 'Allow it in the browser’s settings for this page, or write instead.',
  },
  offline: {
    status: 503,
    who: 'time',
    sentence: 'The server cannot be reached.',
    next: 'Everything is kept on this device and is sent when the connection is back.',
  },
  'needs-server': {
    status: 503,
    who: 'time',
    sentence: 'The server cannot be reached, and this cannot be done without it.',
    next: 'Nothing was changed. Try again when there is a network.',
  },
  'change-unconfirmed': {
    status: 503,
    who: 'time',
    sentence: 'The server did not answer, so nobody knows whether this was done.',
    next: 'Try again when there is a connection. If the old passphrase or code no longer fits then, the new one counts already.',
  },
  'server-unavailable': {
    status: 503,
    who: 'time',
    sentence: 'The server cannot store anything at the moment.',
    next: 'Everything is kept on this device and is sent when the server is back.',
  },
  unexpected: {
    status: 500,
    who: 'time',
    sentence: 'Something went wrong on our side.',
    next: 'Everything on this device is kept. Try again; if it stays, report the number shown.',
  },
} as const satisfies Record<string, ProblemKind>;

/** One row of the catalogue. */
export interface ProblemKind {
  readonly status: number;
  readonly who: 'person' | 'time' | 'nobody';
  readonly sentence: string;
  readonly next: string;
}

export type ProblemCode = keyof typeof problemKinds;

/** Something that went wrong. `where` names the place (a field, an entry, a word), never any content. */
export interface Problem {
  readonly code: ProblemCode;
  readonly where?: string;
  readonly retryAfterSeconds?: number;
}

/**
 * @example
 * problem('recovery-code-mistyped', 'word 3') // { code: 'recovery-code-mistyped', where: 'word 3' }
 */
export const problem = (code: ProblemCode, where?: string): Problem =>
  where === undefined ? { code } : { code, where };

export const problemKind = (code: ProblemCode): ProblemKind => problemKinds[code];

/** What happened and where, as one sentence a person can read. */
export function sentenceOf(found: Problem): string {
  const { sentence } = problemKinds[found.code];
  return found.where === undefined ? sentence : `${sentence.replace(/\.$/, '')}: ${found.where}.`;
}
