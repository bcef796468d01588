import {
  type CopingStep,
  contactsOf,
  copingPlan,
  copingToAskAbout,
  triggersOf,
} from '@afterglow/care/programme';
import { type EntryId, type EntryOf, momentOf } from '@afterglow/care/record';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Fold, List, Row, Soft, Stack } from '../../shell/card.tsx';
import { Scale, Select, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { helpedWords } from '../../text/coping.ts';
import { CrisisStrip } from './crisis-strip.tsx';

type Answer = EntryOf<'did-it-help'>['fields']['answer'];
const answers: readonly { value: Answer; name: string }[] = [
  { value: 'yes', name: 'helped' },
  { value: 'a-little', name: 'helped a little' },
  { value: 'no', name: 'did not help' },
  { value: 'worse', name: 'made it worse' },
];

/** Triggers, the steps that answer them, and what each step has done. */
export function CopingPage() {
  const { entries } = useRecord();
  const now = useNow();
  const plan = copingPlan(entries);
  const asked = copingToAskAbout(entries, now);
  return (
    <Page
      title="Coping plan"
      back={{ href: '/hard-day', to: 'Hard day' }}
      lead="If this happens, then I do that. What helped you before comes first."
    >
      {asked !== undefined && <DidItHelp step={asked} asking />}
      {plan.length > 0 && (
        <List>
          {plan.map((step) => (
            <Step key={step.step.root} step={step} />
          ))}
        </List>
      )}
      <NewStep />
      <Triggers />
      <CrisisStrip writing />
    </Page>
  );
}

function Step({ step }: { readonly step: CopingStep }) {
  const { saving, write } = useWrite();
  const { fields, id, audience, happened } = step.step;
  const letGo = () =>
    write({
      kind: 'coping-step',
      happened,
      audience,
      corrects: id,
      fields: { ...fields, status: 'let-go' },
    });
  return (
    <Card as="li">
      <h2>
        {step.trigger === undefined ? '' : `If ${step.trigger.fields.situation}: `}
        {fields.action}
      </h2>
      <Soft>
        {step.contact !== undefined && `Then I contact ${step.contact.fields.name}. `}
        {helpedWords(step)}
      </Soft>
      <Fold summary="Did it help?">
        <DidItHelp step={step} />
      </Fold>
      <Row>
        <Button kind="text" busy={saving.saving === 'now'} onClick={letGo}>
          Take it off the plan
        </Button>
      </Row>
      {saving.saving === 'failed' && <SavingMark saving={saving} />}
    </Card>
  );
}

function DidItHelp({ step, asking = false }: { readonly step: CopingStep; readonly asking?: boolean }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const tell = (answer: Answer) =>
    write({
      kind: 'did-it-help',
      happened: momentOf(now),
      fields: { step: step.step.root, answer },
    });
  const question = (
    <Stack>
      <h3>{asking ? `“${step.step.fields.action}”: did it help?` : 'Last time it …'}</h3>
      <Row>
        {answers.map(({ value, name }) => (
          <Button key={value} busy={saving.saving === 'now'} onClick={() => tell(value)}>
            {name}
          </Button>
        ))}
      </Row>
      <SavingMark saving={saving} />
    </Stack>
  );
  return asking ? <Card>{question}</Card> : question;
}

const noStep = { action: '', trigger: '', contact: '' };

function NewStep() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft('coping step', noStep);
  const { action, trigger, contact } = draft.value;
  const triggers = triggersOf(entries);
  const contacts = contactsOf(entries);

  async function save(): Promise<void> {
    const written = await write({
      kind: 'coping-step',
      happened: momentOf(now),
      fields: {
        action: action.trim(),
        status: 'held',
        ...(trigger === '' ? {} : { trigger: trigger as EntryId }),
        ...(contact === '' ? {} : { contact: contact as EntryId }),
      },
    });
    if (!written.ok) return;
    draft.set(noStep);
    await draft.drop();
  }

  return (
    <Card>
      <h2>A step</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {triggers.length > 0 && (
            <Select
              label="If"
              value={trigger}
              options={[
                { value: '', name: 'it is a hard day, whatever the reason' },
                ...triggers.map(({ root, fields }) => ({ value: root, name: fields.situation })),
              ]}
              onValue={(next) => draft.set({ ...draft.value, trigger: next })}
            />
          )}
          <TextField
            label="then I"
            hint="Something that takes five minutes at most: walk to the river, cold water on the wrists, one song."
            value={action}
            maxLength={300}
            required
            onText={(next) => draft.set({ ...draft.value, action: next })}
          />
          {contacts.length > 0 && (
            <Select
              label="and then contact"
              value={contact}
              options={[
                { value: '', name: 'nobody' },
                ...contacts.map(({ root, fields }) => ({ value: root, name: fields.name })),
              ]}
              onValue={(next) => draft.set({ ...draft.value, contact: next })}
            />
          )}
          <Row end={<GradeBadge claim="setbacks-coping" />}>
            <Button kind="primary" type="submit" busy={action.trim() === '' || saving.saving === 'now'}>
              Save the step
            </Button>
          </Row>
          <SavingMark saving={saving} />
        </Stack>
      </form>
    </Card>
  );
}

const noTrigger: { situation: string; firstSign: string; strength: number | null } = {
  situation: '',
  firstSign: '',
  strength: null,
};

function Triggers() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft('trigger', noTrigger);
  const { situation, firstSign, strength } = draft.value;

  async function save(): Promise<void> {
    const written = await write({
      kind: 'trigger',
      happened: momentOf(now),
      fields: {
        situation: situation.trim(),
        status: 'held',
        ...(firstSign.trim() === '' ? {} : { firstSign: firstSign.trim() }),
        ...(strength === null ? {} : { strength }),
      },
    });
    if (!written.ok) return;
    draft.set(noTrigger);
    await draft.drop();
  }

  return (
    <Fold summary="Triggers">
      <Soft>Situations that pull you down. Knowing the first sign gives you a head start.</Soft>
      <List>
        {triggersOf(entries).map(({ root, fields }) => (
          <li key={root}>
            {fields.situation}
            {fields.firstSign !== undefined && `; first sign: ${fields.firstSign}`}
            {fields.strength !== undefined && ` (${fields.strength} of 10)`}
          </li>
        ))}
      </List>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextField
            label="The situation"
            value={situation}
            maxLength={500}
            required
            onText={(next) => draft.set({ ...draft.value, situation: next })}
          />
          <TextField
            label="First sign in the body"
            value={firstSign}
            maxLength={300}
            onText={(next) => draft.set({ ...draft.value, firstSign: next })}
          />
          <Scale
            label="How strong?"
            value={strength ?? undefined}
            ends={['a little', 'very']}
            onValue={(next) => draft.set({ ...draft.value, strength: next })}
          />
          <Row end={<GradeBadge claim="setbacks-triggers" />}>
            <Button type="submit" busy={situation.trim() === '' || saving.saving === 'now'}>
              Save the trigger
            </Button>
          </Row>
          <SavingMark saving={saving} />
        </Stack>
      </form>
    </Fold>
  );
}
