import { TextField } from '../../shell/field.tsx';

/** The name somebody signs in with: never corrected or capitalised by a phone. */
export function HandleField({
  value,
  hint,
  wrong,
  onText,
}: {
  readonly value: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly onText: (text: string) => void;
}) {
  return (
    <TextField
      label="Sign-in name"
      hint={hint}
      wrong={wrong}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      required
      onText={onText}
    />
  );
}
