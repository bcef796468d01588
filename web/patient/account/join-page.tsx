import { useState } from 'react';
import { join, tidyHandle } from '../../record/membership.ts';
import { useAfterglow } from '../../record/use-record.tsx';
import { Page } from '../../shell/page.tsx';
import { HandleField } from './handle-field.tsx';
import { OpenForm } from './open-form.tsx';

/** Signing in on a device that does not have the account yet. */
export function JoinPage() {
  const app = useAfterglow();
  const [name, setName] = useState('');
  return (
    <Page title="Sign in" back={{ href: '/', to: 'Back' }}>
      <OpenForm
        name={<HandleField value={name} onText={setName} />}
        submit="Sign in"
        onOpen={(passphrase, stay) => join(app, { handle: tidyHandle(name), passphrase }, stay)}
      />
    </Page>
  );
}
