import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { Random } from '../src/random/random.ts';
import { simulate } from '../src/simulate.ts';
import { staffingFile, type StaffingFileInput } from '../src/staffing/staffing-file.ts';
import { trafficFile, type TrafficFileInput } from '../src/traffic/traffic-file.ts';
import { RangeWatcher, type Calibration } from './lib/range-watcher.ts';

interface Traffic {
  readonly name: string;
  readonly perHour: TrafficFileInput['perHour'];
  readonly kind?: NonNullable<TrafficFileInput['kinds']>[string];
  readonly agents?: StaffingFileInput['groups'][string]['agents'];
  readonly staffing?: Omit<StaffingFileInput, 'groups'>;
  readonly configuration?: SiteConfigurationInput;
}

/** From early morning to noon, hour by hour. */
const rising = Object.fromEntries(
  [40, 55, 70, 85, 100, 115, 130, 145].map((perHour, index) => [
    `${String(8 + index).padStart(2, '0')}-${String(9 + index).padStart(2, '0')}`,
    perHour,
  ]),
);
const bursts = Object.fromEntries(
  [8, 10, 12, 14, 16, 18].flatMap((hour) => {
    const at = String(hour).padStart(2, '0');
    return [
      [`${at}:00-${at}:15`, 300],
      [`${at}:15-${String(hour + 2).padStart(2, '0')}:00`, 70],
    ];
  }),
);
const patient = { handle: { mean: '5m', spread: 0.8 } };
const impatient = { ...patient, patience: '8m' };

const traffics: readonly Traffic[] = [
  { name: 'steady', perHour: { '00-24': 112 }, kind: patient },
  { name: 'steady, impatient', perHour: { '00-24': 125 }, kind: impatient },
  {
    name: 'steady, two agents',
    perHour: { '00-24': 21.5 },
    kind: { handle: { mean: '5m', shape: 'exponential' } },
    agents: 2,
  },
  {
    name: 'steady, with missed offers and talkative visitors',
    perHour: { '00-24': 118 },
    kind: { ...impatient, followUps: 3 },
    staffing: { misses: 0.05, acceptAfter: '8s' },
  },
  { name: 'rising', perHour: rising, kind: patient },
  { name: 'rising, impatient', perHour: rising, kind: impatient },
  { name: 'bursting', perHour: bursts, kind: patient },
  { name: 'bursting, impatient', perHour: bursts, kind: impatient },
  {
    name: 'bursting, with shifts',
    perHour: bursts,
    kind: impatient,
    agents: { '07-12': 12, '12-15': 7, '15-21': 11 },
  },
];

function calibrationOf(
  { perHour, kind, agents = 10, staffing, configuration }: Traffic,
  seed: number,
): Calibration {
  const random = new Random(seed, 'pick');
  const watcher = new RangeWatcher(() => random.next());
  simulate({
    configuration: siteConfiguration.parse(configuration ?? {}),
    staffing: staffingFile.parse({ groups: { all: { agents } }, ...staffing }),
    traffic: trafficFile.parse({ perHour, kinds: { question: kind ?? patient } }),
    days: 5,
    seed,
    watcher,
  });
  return watcher.calibration;
}

describe('wait ranges', () => {
  it.each(traffics)(
    '[R8] contain 75 to 90 % of the waits in $name traffic',
    { timeout: 60_000 },
    (traffic) => {
      const { atArrival, whileWaiting } = calibrationOf(traffic, 1);
      for (const { inside, told } of [atArrival, whileWaiting]) {
        expect(told).toBeGreaterThan(500);
        expect(inside).toBeGreaterThan(0.75);
        expect(inside).toBeLessThan(0.9);
      }
    },
  );
});
