import { memoryStore } from './memory-store.ts';
import { storeContract } from './store.contract.ts';
import { deviceLogContract } from './sync/device-log.contract.ts';
import { memoryDeviceLog } from './sync/memory-device-log.ts';

let time = 1_700_000_000_000;
const clock = () => time++;

storeContract('memory', async () => ({ store: memoryStore(clock) }), { durable: false, seed: 1 });
storeContract('a device in memory', async () => ({ store: memoryDeviceLog(clock) }), {
  durable: false,
  seed: 2,
});
deviceLogContract('memory', async () => ({ log: memoryDeviceLog(clock) }));
