import type { Lane } from '@afterglow/care/evidence';
import { counted } from '../../text/dates.ts';
import styles from './lanes.module.css';

const endHours = 28 * 24;
const width = 320;
const height = 28;

// Hours matter at first and days later: the square root gives both room on one line.
const place = (hours: number): number => width * Math.sqrt(Math.min(Math.max(hours, 0), endHours) / endHours);

const marks = [
  { at: 0, name: 'dose' },
  { at: 24, name: '1 day' },
  { at: 7 * 24, name: '1 week' },
  { at: endHours, name: '4 weeks' },
];

/**
 * What is known to go on after a dose, one lane each, and where the person is now. Lanes of animals are drawn
 * and named as such; what was looked for and not found is an empty outline.
 */
export function Lanes({
  lanes,
  hours,
}: {
  readonly lanes: readonly Lane[];
  readonly hours: number | undefined;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        What is known to go on after a dose, on average. Begin, peak and end come from studies; the shapes
        between them are drawn by hand. Your own course may differ.
      </figcaption>
      {lanes.map((lane) => (
        <LanePicture key={lane.id} lane={lane} hours={hours} />
      ))}
      <div className={styles.axis} aria-hidden="true">
        {marks.map(({ at, name }) => (
          <span key={name} style={{ insetInlineStart: `${(100 * place(at)) / width}%` }}>
            {name}
          </span>
        ))}
      </div>
    </figure>
  );
}

function LanePicture({ lane, hours }: { readonly lane: Lane; readonly hours: number | undefined }) {
  const [from, to] = [place(lane.fromHours), place(lane.toHours)];
  const peak = lane.peakHours === undefined ? (from + to) / 2 : place(lane.peakHours);
  const low = height - 4;
  const kind = lane.found === 'none' ? styles.none : lane.species === 'people' ? styles.seen : styles.animals;
  const shape =
    lane.found === 'none'
      ? `M${from} ${low} V10 H${Math.max(to, from + 10)} V${low} Z`
      : `M${from} ${low} Q${(from + peak) / 2} 4 ${peak} 4 Q${(peak + to) / 2} 6 ${to} ${low} Z`;
  return (
    <div className={styles.lane}>
      <p className={styles.name}>
        <span>{lane.what}</span>
        <span className={styles.species}>{speciesWords(lane)}</span>
      </p>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
      >
        <title>{laneSentence(lane, hours)}</title>
        <rect className={styles.track} x="0" y={low - 1} width={width} height="2" />
        <path className={kind} d={shape} vectorEffect="non-scaling-stroke" />
        {hours !== undefined && hours <= endHours && (
          <line
            className={styles.here}
            x1={place(hours)}
            x2={place(hours)}
            y1="0"
            y2={height}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </div>
  );
}

/** `people, 234 studied`; `mice only`; `people: looked for, not found`. */
export function speciesWords(lane: Lane): string {
  if (lane.found === 'none') return `${lane.species}: looked for, not found`;
  if (lane.species !== 'people') return `${lane.species} only`;
  const studied = lane.studied === undefined ? '' : `, ${lane.studied} studied`;
  return lane.found === 'mixed' ? `people${studied}, findings mixed` : `people${studied}`;
}

function laneSentence(lane: Lane, hours: number | undefined): string {
  const from = hoursWords(lane.fromHours);
  const span = lane.once
    ? `measured once, ${from} after a dose`
    : `${from} to ${hoursWords(lane.toHours)} after a dose`;
  const here = hours === undefined ? '' : ` You are at ${hoursWords(hours)}.`;
  return `${lane.what}, ${speciesWords(lane)}: ${span}.${here}`;
}

const hoursWords = (hours: number): string => {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  return hours < 48 ? counted(Math.round(hours), 'hour') : counted(Math.round(hours / 24), 'day');
};
