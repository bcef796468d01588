import { runsOf } from '@afterglow/care/programme';
import { addDays, type Day, daysFrom } from '@afterglow/care/record';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Fold, Table } from '../shell/card.tsx';
import { dayWords } from '../text/dates.ts';
import styles from './day-chart.module.css';
import { type ChartSize, useSize } from './use-size.ts';

/** A value on a day. */
export interface ChartPoint {
  readonly day: Day;
  readonly value: number;
  /** Drawn open: its questionnaire reaches back over a session. */
  readonly mixed?: boolean;
}

interface DayChartProps {
  readonly label: string;
  /** A sentence that says what the picture shows; the label where there is none. */
  readonly sentence?: string;
  readonly points: readonly ChartPoint[];
  readonly from: Day;
  readonly to: Day;
  /** The highest value there can be; the lowest is 0. */
  readonly top: number;
  /** Named steps, lowest first. */
  readonly steps?: readonly { readonly from: number; readonly name: string }[];
  readonly band?: {
    readonly low: number;
    readonly high: number;
    readonly days: number;
    readonly name: string;
  };
  readonly sessions: readonly Day[];
  /** Points further apart than this are not joined. */
  readonly joinDays?: number;
}

/**
 * Days along the bottom, sessions as upright marks, steps and ranges as pale areas. Gaps stay gaps. The same
 * numbers stand in a table below.
 */
export function DayChart(props: DayChartProps) {
  const { label, points, sessions, band } = props;
  const [place, size] = useSize();
  return (
    <figure className={styles.figure}>
      <figcaption>{label}</figcaption>
      <div ref={place}>{size !== undefined && size.width > 0 && <Picture {...props} size={size} />}</div>
      <Fold summary="The same as a table">
        <Table
          caption={label}
          columns={['Day', 'Value', 'Note']}
          rows={[
            ...points.map(({ day, value, mixed }) => ({
              day,
              cells: [
                dayWords(day),
                roundWords(value),
                mixed
                  ? 'reaches back over a session'
                  : band !== undefined && (value < band.low || value > band.high)
                    ? 'outside the usual range'
                    : '',
              ],
            })),
            ...sessions
              .filter((day) => day >= props.from && day <= props.to)
              .map((day) => ({ day, cells: [dayWords(day), '', 'session'] })),
          ]
            .toSorted((a, b) => (a.day < b.day ? -1 : 1))
            .map(({ cells }) => cells)}
        />
      </Fold>
    </figure>
  );
}

function Picture({
  label,
  sentence,
  points,
  from,
  to,
  top,
  steps = [],
  band,
  sessions,
  joinDays = 1,
  size: { width, rem },
}: DayChartProps & { readonly size: ChartSize }) {
  const height = 13.75 * rem;
  const margin = { top: 1.75 * rem, right: 0.75 * rem, bottom: 2 * rem, left: 2.25 * rem };
  const days = Math.max(1, daysFrom(from, to));
  const x = scaleLinear([0, days], [margin.left, width - margin.right]);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]);
  const at = (day: Day) => x(daysFrom(from, day));
  const joined = line<ChartPoint>(
    ({ day }) => at(day),
    ({ value }) => y(value),
  );
  const ticks = dayTicks(from, days, Math.max(2, Math.floor(width / (6 * rem))));
  const last = points.at(-1);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      role="img"
      aria-label={sentence ?? label}
    >
      {steps.map((step, index) => {
        const end = steps[index + 1]?.from ?? top;
        return (
          <rect
            key={step.name}
            className={styles.step}
            x={margin.left}
            width={width - margin.left - margin.right}
            y={y(end)}
            height={y(step.from) - y(end)}
            fillOpacity={index % 2 === 0 ? 1 : 0}
          />
        );
      })}
      {band !== undefined && (
        <rect
          className={styles.range}
          x={margin.left}
          width={width - margin.left - margin.right}
          y={y(band.high)}
          height={Math.max(2, y(band.low) - y(band.high))}
        />
      )}
      {y.ticks(Math.min(4, top)).map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={margin.left}
            x2={width - margin.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text x={margin.left - rem / 2} y={y(tick) + rem / 3} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {sessions
        .filter((day) => day >= from && day <= to)
        .map((day) => (
          <g key={day}>
            <line
              className={styles.session}
              x1={at(day)}
              x2={at(day)}
              y1={margin.top - rem / 4}
              y2={height - margin.bottom}
            />
            <text className={styles.sessionMark} x={at(day)} y={margin.top - rem / 2} textAnchor="middle">
              ◆
            </text>
          </g>
        ))}
      {runsOf(points, joinDays).map((run) => (
        <path key={run[0]?.day} className={styles.line} d={joined([...run]) ?? ''} />
      ))}
      {/* Names have an edge of paper: a line passes behind one, never through it. Points stand above them. */}
      {width > 16 * rem && (
        <g>
          {steps.map((step, index) => {
            const room = y(step.from) - y(steps[index + 1]?.from ?? top);
            return room <= 1.1 * rem ? null : (
              <text
                key={step.name}
                x={width - margin.right - rem / 4}
                y={y(step.from) - rem / 4}
                textAnchor="end"
              >
                {step.name}
              </text>
            );
          })}
          {band !== undefined && (
            <text
              className={styles.rangeName}
              x={margin.left + rem / 3}
              y={nameBelow(band, points.slice(0, 8)) ? y(band.low) + 1.1 * rem : y(band.high) - 0.4 * rem}
            >
              {band.name}
            </text>
          )}
        </g>
      )}
      {points.map((point) => (
        <circle
          key={point.day}
          className={point.mixed ? styles.mixed : point === last ? styles.last : styles.point}
          cx={at(point.day)}
          cy={y(point.value)}
          r={(point === last ? 0.32 : 0.22) * rem}
        />
      ))}
      {ticks.map((day, index) => (
        <text
          key={day}
          x={at(day)}
          y={height - rem / 2}
          textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        >
          {dayWords(day).replace(/^\w+,? /, '')}
        </text>
      ))}
    </svg>
  );
}

/** Whether the first points, beside which a band's name stands, leave more room below the band than above. */
function nameBelow(
  band: { readonly low: number; readonly high: number },
  first: readonly ChartPoint[],
): boolean {
  const below = first.filter(({ value }) => value < band.low).length;
  const above = first.filter(({ value }) => value > band.high).length;
  return below < above && band.low > 1;
}

function dayTicks(from: Day, days: number, most: number): readonly Day[] {
  const count = Math.min(most, days + 1);
  return Array.from({ length: count }, (_, index) =>
    addDays(from, Math.round((days * index) / Math.max(1, count - 1))),
  );
}

const roundWords = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
