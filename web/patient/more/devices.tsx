import type { Problem } from '@afterglow/care/problem';
import type { SignedInDevice } from '@afterglow/care/record/remote';
import { useCallback, useEffect, useState } from 'react';
import { devices, signOutDevice } from '../../record/membership.ts';
import { Button } from '../../shell/button.tsx';
import { List, Row, Soft } from '../../shell/card.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';

const dateWords = (iso: string) =>
  new Date(iso).toLocaleDateString(undefined, { day: 'numeric', month: 'long' });

/** Where the account is signed in. A device that is signed out here keeps what it has, sealed. */
export function SignedInDevices() {
  const [listed, setListed] = useState<readonly SignedInDevice[]>();
  const [found, setFound] = useState<Problem>();
  const load = useCallback(async () => {
    const all = await devices();
    if (all.ok) setListed(all.value);
    else setFound(all.problem);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  async function signOut(id: string): Promise<void> {
    const done = await signOutDevice(id);
    if (done.ok) await load();
    else setFound(done.problem);
  }

  return (
    <>
      <Soft>Neither browser nor address is kept, so a device has no name here.</Soft>
      <List>
        {listed?.map(({ id, current, since, lastSeen }) => (
          <li key={id}>
            <Row end={!current && <Button onClick={() => signOut(id)}>Sign it out</Button>}>
              {current ? 'This device' : 'Another device'}, since {dateWords(since)}, last seen{' '}
              {dateWords(lastSeen)}
            </Row>
          </li>
        ))}
      </List>
      {found !== undefined && <ProblemNotice problem={found} />}
    </>
  );
}
