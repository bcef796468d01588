import { unlockHere } from '../../record/membership.ts';
import { useAfterglow, useAppState } from '../../record/use-record.tsx';
import { Fold } from '../../shell/card.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { LeaveDevice } from './leave-device.tsx';
import { OpenForm } from './open-form.tsx';

/** Opening the record on a device that has it. Works without a network. */
export function UnlockPage() {
  const app = useAfterglow();
  const state = useAppState();
  const handle = state.at === 'locked' ? state.handle : '';
  return (
    <Page title="Welcome back" lead={handle}>
      <OpenForm
        name={<input type="text" autoComplete="username" value={handle} readOnly hidden />}
        submit="Unlock"
        onOpen={(passphrase, stay) => unlockHere(app, passphrase, stay)}
      />
      <Fold summary="Somebody else’s device?">
        <LeaveDevice handle={handle} />
      </Fold>
      <CrisisStrip />
    </Page>
  );
}
