import { type EntryOf, momentOf, type SessionId, type Standing } from '@afterglow/care/record';
import { useDraft, useNow, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Row, Soft, Stack } from '../../shell/card.tsx';
import { Select, TextField } from '../../shell/field.tsx';
import { SavingMark } from '../../shell/notice.tsx';

type Dose = EntryOf<'dose'>['fields'];

const substances: Readonly<Record<Dose['substance'], string>> = {
  ketamine: 'Ketamine (racemate)',
  esketamine: 'Esketamine',
  arketamine: 'Arketamine',
};
const routes: Readonly<Record<Dose['route'], string>> = {
  'iv-infusion': 'Infusion into a vein',
  'iv-bolus': 'Injection into a vein',
  im: 'Injection into a muscle',
  sc: 'Injection under the skin',
  nasal: 'Nasal spray',
  sublingual: 'Under the tongue',
  oral: 'Swallowed',
  rectal: 'Rectal',
  other: 'Another way',
};

/** `Ketamine (racemate), 35 mg, infusion into a vein over 40 min`. */
export function doseWords({ substance, route, amountMg, overMinutes, prescribedBy }: Dose): string {
  const over = overMinutes === undefined ? '' : ` over ${overMinutes} min`;
  const by = prescribedBy === undefined ? '' : `, prescribed by ${prescribedBy}`;
  return `${substances[substance]}, ${amountMg} mg, ${routes[route].toLowerCase()}${over}${by}`;
}

const optionsOf = <T extends string>(names: Readonly<Record<T, string>>) => [
  { value: '', name: 'Choose…' },
  ...(Object.entries(names) as [T, string][]).map(([value, name]) => ({ value, name })),
];

const numberIn = (typed: string): number => Number(typed.trim().replace(',', '.'));

interface Typed {
  readonly substance: Dose['substance'] | '';
  readonly route: Dose['route'] | '';
  readonly amount: string;
  readonly minutes: string;
  readonly prescribedBy: string;
}

const blank: Typed = { substance: '', route: '', amount: '', minutes: '', prescribedBy: '' };

const typedOf = ({ substance, route, amountMg, overMinutes, prescribedBy }: Dose): Typed => ({
  substance,
  route,
  amount: String(amountMg),
  minutes: overMinutes === undefined ? '' : String(overMinutes),
  prescribedBy: prescribedBy ?? '',
});

/**
 * The dose as it was prescribed and given: written down, never suggested. A new one starts empty, medicine and
 * way as well; one that is corrected starts from what was noted.
 */
export function DoseForm({
  session,
  replaces,
  onDone,
}: {
  readonly session: SessionId;
  readonly replaces?: Standing<EntryOf<'dose'>>;
  readonly onDone?: () => void;
}) {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft<Typed>(
    `dose ${replaces?.root ?? session}`,
    replaces === undefined ? blank : typedOf(replaces.fields),
  );
  const { substance, route, amount, minutes, prescribedBy } = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...draft.value, ...part });
  const complete = substance !== '' && route !== '' && amount.trim() !== '';
  const wrong =
    saving.saving === 'failed' && saving.problem.code === 'fields-malformed' ? saving.problem.where : '';

  async function save(): Promise<void> {
    if (substance === '' || route === '') return;
    const written = await write({
      kind: 'dose',
      happened: replaces?.happened ?? momentOf(now),
      ...(replaces === undefined ? {} : { corrects: replaces.id, audience: replaces.audience }),
      fields: {
        session,
        substance,
        route,
        amountMg: numberIn(amount),
        ...(minutes.trim() === '' ? {} : { overMinutes: numberIn(minutes) }),
        ...(prescribedBy.trim() === '' ? {} : { prescribedBy: prescribedBy.trim() }),
      },
    });
    if (!written.ok) return;
    draft.set(blank);
    await draft.drop();
    onDone?.();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Soft>As your prescriber told you. Afterglow writes it down and says nothing about it.</Soft>
        <Select
          label="Medicine"
          value={substance}
          options={optionsOf(substances)}
          onValue={(value) => set({ substance: value as Typed['substance'] })}
        />
        <Select
          label="How it was given"
          value={route}
          options={optionsOf(routes)}
          onValue={(value) => set({ route: value as Typed['route'] })}
        />
        <TextField
          label="Amount in mg"
          inputMode="decimal"
          value={amount}
          wrong={wrong === 'amountMg' ? 'Milligrams, more than 0 and at most 2000.' : undefined}
          required
          onText={(next) => set({ amount: next })}
        />
        <TextField
          label="Over how many minutes"
          hint="For an infusion."
          inputMode="numeric"
          value={minutes}
          wrong={wrong === 'overMinutes' ? 'Minutes, more than 0 and at most 600.' : undefined}
          onText={(next) => set({ minutes: next })}
        />
        <TextField
          label="Prescribed by"
          value={prescribedBy}
          maxLength={120}
          onText={(next) => set({ prescribedBy: next })}
        />
        {!complete && <Soft>Needed: the medicine, how it was given, and the amount.</Soft>}
        <Row>
          <Button type="submit" busy={!complete || saving.saving === 'now'}>
            {replaces === undefined ? 'Write it down' : 'Save the correction'}
          </Button>
          {replaces !== undefined && (
            <Button kind="text" onClick={() => void draft.drop().then(onDone)}>
              Leave it as it was
            </Button>
          )}
        </Row>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
}
