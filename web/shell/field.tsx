import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import styles from './field.module.css';

interface Labelled {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words; shown and tied to the field. */
  readonly wrong?: string | undefined;
}

function describedBy(id: string, { hint, wrong }: Pick<Labelled, 'hint' | 'wrong'>): string | undefined {
  const ids = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter((one) => one !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Around({ id, label, hint, wrong, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextField({
  label,
  hint,
  wrong,
  onText,
  ...input
}: Labelled & { readonly onText: (text: string) => void } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Around id={id} label={label} hint={hint} wrong={wrong}>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(id, { hint, wrong })}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onText(event.target.value)}
      />
    </Around>
  );
}

/** Several lines of text; it grows with what is written. */
export function TextArea({
  label,
  hint,
  wrong,
  onText,
  ...input
}: Labelled & { readonly onText: (text: string) => void } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Around id={id} label={label} hint={hint} wrong={wrong}>
      <textarea
        rows={3}
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(id, { hint, wrong })}
        onChange={(event) => onText(event.target.value)}
      />
    </Around>
  );
}

/** One of a few, from a list that opens. */
export function Select({
  label,
  hint,
  value,
  options,
  onValue,
}: Labelled & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onValue: (value: string) => void;
}) {
  const id = useId();
  return (
    <Around id={id} label={label} hint={hint}>
      <select
        id={id}
        className={styles.input}
        value={value}
        aria-describedby={describedBy(id, { hint })}
        onChange={(event) => onValue(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** One of a few, all in sight. */
export function Choice<T extends string>({
  label,
  hint,
  value,
  options,
  onValue,
  stacked = false,
}: Labelled & {
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly name: ReactNode }[];
  readonly onValue: (value: T) => void;
  readonly stacked?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.field} aria-describedby={describedBy(name, { hint })}>
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={stacked ? styles.stack : styles.choice}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A row of numbers with words at both ends. */
export function Scale({
  label,
  hint,
  value,
  from = 0,
  to = 10,
  ends,
  onValue,
}: Labelled & {
  readonly value: number | undefined;
  readonly from?: number;
  readonly to?: number;
  readonly ends: readonly [string, string];
  readonly onValue: (value: number) => void;
}) {
  const name = useId();
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <fieldset className={styles.field} aria-describedby={describedBy(name, { hint })}>
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.scale}>
        {steps.map((step) => (
          <label key={step} className={styles.step}>
            <input
              type="radio"
              name={name}
              value={step}
              checked={step === value}
              aria-label={
                step === from ? `${step}, ${ends[0]}` : step === to ? `${step}, ${ends[1]}` : undefined
              }
              onChange={() => onValue(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </fieldset>
  );
}

/** Yes or no to one thing. */
export function Tick({
  label,
  hint,
  checked,
  onChecked,
}: Labelled & { readonly checked: boolean; readonly onChecked: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={describedBy(id, { hint })}
          onChange={(event) => onChecked(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
