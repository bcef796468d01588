import type { StayOpen } from '../../record/afterglow.ts';
import { Choice } from '../../shell/field.tsx';

/** How long this device stays open: asked wherever it is opened, since only the person knows whose device it is. */
export function StayOpenChoice({
  value,
  onValue,
}: {
  readonly value: StayOpen;
  readonly onValue: (value: StayOpen) => void;
}) {
  return (
    <Choice
      label="This device"
      stacked
      value={value}
      onValue={onValue}
      options={[
        {
          value: 'half-a-day',
          name: 'is mine and has a screen lock: stay open for 12 hours after I used it',
        },
        {
          value: 'this-visit',
          name: 'is used by others too: lock when I close the page, or after 15 minutes',
        },
      ]}
    />
  );
}
