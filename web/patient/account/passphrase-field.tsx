import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../shell/button.tsx';
import { TextField } from '../../shell/field.tsx';
import type { Strength } from './passphrase-strength.ts';

const words = ['Easy to guess.', 'Easy to guess.', 'Not hard enough to guess.', 'Good.', 'Very good.'];

interface PassphraseFieldProps {
  readonly label?: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Whether it is shown at first: one that was suggested has to be read. */
  readonly shown?: boolean;
  readonly children?: ReactNode;
}

/** A passphrase, hidden or shown: six words are hard to type blind, at night, with a thumb. */
export function PassphraseField({
  label = 'Passphrase',
  shown = false,
  children,
  ...field
}: PassphraseFieldProps) {
  const [toggled, setToggled] = useState(false);
  const visible = shown !== toggled;
  return (
    <div>
      <TextField
        label={label}
        type={visible ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        {...field}
      />
      {children}
      <Button kind="text" onClick={() => setToggled(!toggled)}>
        {visible ? 'Hide it' : 'Show it'}
      </Button>
    </div>
  );
}

/**
 * A new passphrase with a judgement of how well it stands up to guessing. The dictionaries for that are large
 * and come a moment later.
 */
export function NewPassphrase({
  label,
  handle,
  value,
  onValue,
  onEnough,
}: {
  readonly label?: string;
  readonly handle: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onEnough: (enough: boolean) => void;
}) {
  const [strength, setStrength] = useState<Strength>();
  const [suggested, setSuggested] = useState(false);
  useEffect(() => {
    let gone = false;
    void import('./passphrase-strength.ts').then(({ strengthOf, enough }) => {
      if (gone) return;
      const judged = strengthOf(value, [handle, 'afterglow']);
      setStrength(judged);
      onEnough(judged.score >= enough);
    });
    return () => {
      gone = true;
    };
  }, [value, handle, onEnough]);

  async function suggest(): Promise<void> {
    const { suggestedPassphrase } = await import('./suggested-passphrase.ts');
    setSuggested(true);
    onValue(suggestedPassphrase());
  }

  return (
    <div>
      <PassphraseField
        {...(label === undefined ? {} : { label })}
        hint="Five or six ordinary words are stronger than one odd one. Nobody can reset it: not we, not your clinic."
        autoComplete="new-password"
        value={value}
        onText={onValue}
        shown={suggested}
      >
        <p role="status">
          {value !== '' && strength !== undefined && (
            <>
              <strong>{words[strength.score]}</strong> {strength.score < 3 && strength.advice.join(' ')}
            </>
          )}
        </p>
      </PassphraseField>
      <Button kind="text" onClick={suggest}>
        Suggest one
      </Button>
    </div>
  );
}
