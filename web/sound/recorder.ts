import { failure, problem, type Result, success } from '@afterglow/care/problem';
import type { Bytes } from '@afterglow/care/record';

/** A microphone that is listening. */
export interface Recorder {
  readonly mediaType: string;
  /** Stops, and resolves when the last sound has been handed over. */
  stop(): Promise<void>;
}

/** Sound is handed over this often: what was spoken up to then survives whatever comes. */
const everyMs = 3000;
const wanted = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/**
 * Listens, and hands over each stretch of sound in order.
 *
 * @returns problem `microphone-unavailable` where there is none or the person said no.
 */
export async function record(onSound: (chunk: Bytes) => Promise<void>): Promise<Result<Recorder>> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return failure(problem('microphone-unavailable'));
  }
  const mimeType = wanted.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: 32_000,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  let handed: Promise<void> = Promise.resolve();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    handed = handed.then(async () => onSound(new Uint8Array(await data.arrayBuffer())));
  });
  recorder.start(everyMs);
  return success({
    mediaType: recorder.mimeType.replaceAll(' ', ''),
    async stop() {
      // A microphone that went away has ended the recording already, and no event would come.
      if (recorder.state !== 'inactive') {
        const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
        recorder.stop();
        await stopped;
      }
      for (const track of stream.getTracks()) track.stop();
      await handed;
    },
  });
}
