import { useEffect, useState } from 'react';
import { Button } from '../../shell/button.tsx';
import { TextField } from '../../shell/field.tsx';
import type { Strength } from './passphrase-strength.ts';

const words = ['Easy to guess.', 'Easy to guess.', 'Not hard enough to guess.', 'Good.', 'Very good.'];

/**
 * A new passphrase with a judgement of how well it stands up to guessing. The dictionaries for that are large
 * and come a moment later.
 */
export function NewPassphrase({
  label = 'Passphrase',
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
  const [shown, setShown] = useState(false);
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
    setShown(true);
    onValue(suggestedPassphrase());
  }

  return (
    <div>
      <TextField
        label={label}
        hint="Five or six ordinary words are stronger than one odd one. Nobody can reset it: not we, not your clinic."
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        value={value}
        required
        onText={onValue}
      />
      <p role="status">
        {value !== '' && strength !== undefined && (
          <>
            <strong>{words[strength.score]}</strong> {strength.score < 3 && strength.advice.join(' ')}
          </>
        )}
      </p>
      <Button kind="text" onClick={() => setShown(!shown)}>
        {shown ? 'Hide it' : 'Show it'}
      </Button>
      <Button kind="text" onClick={suggest}>
        Suggest one
      </Button>
    </div>
  );
}
