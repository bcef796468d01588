import { ButtonLink } from '../../shell/button.tsx';
import { Card, Soft } from '../../shell/card.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { MadeHere } from './made-here.tsx';

/** The first page on a device that has no account. */
export function WelcomePage() {
  return (
    <Page
      title="Afterglow"
      lead="A quiet companion for before, during and after a session: what you turn towards, what you practise, and what helps on a hard day."
    >
      <MadeHere />
      <Card>
        <h2>New here</h2>
        <p>
          You need a name to sign in with and a passphrase. No e-mail address, no phone number, and not your
          real name.
        </p>
        <div>
          <ButtonLink kind="primary" href="/create">
            Begin
          </ButtonLink>
        </div>
      </Card>
      <Card>
        <h2>Already have an account</h2>
        <p>Sign in on this device. What you wrote elsewhere comes along.</p>
        <div>
          <ButtonLink href="/join">Sign in</ButtonLink>
        </div>
      </Card>
      <Soft>
        Everything you write is sealed on this device before it leaves it. Whoever runs this server cannot
        read it, and neither can we. Afterglow records and reminds; it does not diagnose, and it never
        suggests a dose or a change of medicine.
      </Soft>
      <CrisisStrip />
    </Page>
  );
}
