import { describe, expect, test } from 'vitest';
import { newAttachmentKey, openChunk, sealChunk } from './attachment.ts';
import { newAttachmentId } from './identity.ts';
import { seededEntropy } from './rehearsal/person.ts';

const entropy = seededEntropy(5);

describe('attachments', () => {
  test('[RC57][P1] a chunk opens only in its own place, of its own attachment, with its own key', async () => {
    const [id, key] = [newAttachmentId(entropy), newAttachmentKey(entropy)];
    const chunk = entropy(5000);
    const sealed = await sealChunk(chunk, id, 3, key);
    expect(await openChunk(sealed, id, 3, key)).toEqual(chunk);
    expect(await openChunk(sealed, id, 4, key)).toBeUndefined();
    expect(await openChunk(sealed, newAttachmentId(entropy), 3, key)).toBeUndefined();
    expect(await openChunk(sealed, id, 3, newAttachmentKey(entropy))).toBeUndefined();
    const altered = sealed.slice();
    altered[100] = (altered[100] ?? 0) ^ 1;
    expect(await openChunk(altered, id, 3, key)).toBeUndefined();
  });
});
