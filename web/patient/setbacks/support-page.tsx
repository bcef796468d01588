import { contactsOf } from '@afterglow/care/programme';
import { type EntryOf, momentOf, type Standing } from '@afterglow/care/record';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, List, Row, Soft, Stack } from '../../shell/card.tsx';
import { Select, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { dialled } from '../../text/telephone.ts';
import { CrisisStrip } from './crisis-strip.tsx';

type Role = EntryOf<'support-contact'>['fields']['role'];
const roles: Readonly<Record<Role, string>> = {
  'friend-or-family': 'Friend or family',
  sitter: 'With me during a session',
  ride: 'Drives me home',
  therapist: 'Therapist',
  clinic: 'Clinic',
  prescriber: 'Prescriber',
  other: 'Somebody else',
};

/** People and places to reach. */
export function SupportPage() {
  const { entries } = useRecord();
  const contacts = contactsOf(entries);
  return (
    <Page
      title="Support"
      back={{ href: '/more', to: 'More' }}
      lead="People and places you can reach. Sealed like everything else; nobody is told that they are here."
    >
      {contacts.length > 0 && (
        <List>
          {contacts.map((contact) => (
            <Contact key={contact.root} contact={contact} />
          ))}
        </List>
      )}
      <NewContact />
      <CrisisStrip />
    </Page>
  );
}

function Contact({ contact }: { readonly contact: Standing<EntryOf<'support-contact'>> }) {
  const { saving, write } = useWrite();
  const { fields, id, audience, happened } = contact;
  const remove = () =>
    write({
      kind: 'support-contact',
      happened,
      audience,
      corrects: id,
      fields: { ...fields, status: 'let-go' },
    });
  return (
    <Card as="li">
      <h2>{fields.name}</h2>
      <Soft>
        {roles[fields.role]}
        {fields.hours !== undefined && `, ${fields.hours}`}
      </Soft>
      <Row>
        {fields.phone !== undefined && (
          <ButtonLink href={`tel:${dialled(fields.phone)}`}>Call {fields.phone}</ButtonLink>
        )}
        <Button kind="text" busy={saving.saving === 'now'} onClick={remove}>
          Remove
        </Button>
      </Row>
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
    </Card>
  );
}

const nobody: { name: string; role: Role; phone: string; hours: string } = {
  name: '',
  role: 'friend-or-family',
  phone: '',
  hours: '',
};

function NewContact() {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft('support contact', nobody);
  const { name, role, phone, hours } = draft.value;
  const set = (part: Partial<typeof nobody>) => draft.set({ ...draft.value, ...part });
  const wrongPhone = saving.saving === 'failed' && saving.problem.where === 'phone';

  async function save(): Promise<void> {
    const written = await write({
      kind: 'support-contact',
      happened: momentOf(now),
      fields: {
        name: name.trim(),
        role,
        status: 'held',
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        ...(hours.trim() === '' ? {} : { hours: hours.trim() }),
      },
    });
    if (!written.ok) return;
    draft.set(nobody);
    await draft.drop();
  }

  return (
    <Card>
      <h2>Somebody to reach</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextField
            label="Name"
            value={name}
            maxLength={120}
            required
            onText={(next) => set({ name: next })}
          />
          <Select
            label="Who they are"
            value={role}
            options={(Object.entries(roles) as [Role, string][]).map(([value, words]) => ({
              value,
              name: words,
            }))}
            onValue={(value) => set({ role: value as Role })}
          />
          <TextField
            label="Telephone"
            type="tel"
            autoComplete="off"
            value={phone}
            wrong={wrongPhone ? 'Digits, spaces and + - / ( ) only.' : undefined}
            onText={(next) => set({ phone: next })}
          />
          <TextField
            label="Hours"
            hint="For example: until 18:00."
            value={hours}
            maxLength={120}
            onText={(next) => set({ hours: next })}
          />
          <Row end={<GradeBadge claim="setbacks-support" />}>
            <Button kind="primary" type="submit" busy={name.trim() === '' || saving.saving === 'now'}>
              Save
            </Button>
          </Row>
          <SavingMark saving={saving} />
        </Stack>
      </form>
    </Card>
  );
}
