export { DEFAULT_TARGET_MS, simulate, staffedConfiguration } from './simulate.ts';
export type { Scenario } from './simulate.ts';
export type { DeskWatcher } from './desk/virtual-desk.ts';

export { figureRows, pathRows } from './report/text-report.ts';
export { formatMs, formatShare } from './report/format.ts';
export { htmlReport } from './report/html-report.ts';
export type { Reported, ReportText } from './report/html-report.ts';

export { staffFor } from './search/staff-for.ts';
export type { StaffingFound, StaffingTarget } from './search/staff-for.ts';

export { unknownTeams } from './staffing/roster.ts';
export { staffingFile } from './staffing/staffing-file.ts';
export type { StaffingFile, StaffingFileInput } from './staffing/staffing-file.ts';

export type { Distribution } from './statistics/distribution.ts';
export type {
  HourSummary,
  PathSummary,
  PromiseSummary,
  ServiceSummary,
  Summary,
} from './statistics/summary.ts';

export { erlangA } from './theory/erlang-a.ts';
export type { ErlangA } from './theory/erlang-a.ts';
export { erlangB, erlangC } from './theory/erlang-c.ts';
export type { ErlangC, QueueLoad } from './theory/erlang-c.ts';

export { recordedVisit, trafficFile } from './traffic/traffic-file.ts';
export type { RecordedVisit, TrafficFile, TrafficFileInput } from './traffic/traffic-file.ts';
