import { buildWeb } from '../../tools/build-web.ts';

/** Before the journeys: the app as it is now, built once. */
export async function setup(): Promise<void> {
  await buildWeb();
}
