import { StatusHeadEntity } from './status-head.entity.js';
import { TallyEntity } from './tally.entity.js';
import { TallyVersionEntity } from './tally-version.entity.js';

export const COMPLIANCE_ENTITIES = [TallyEntity, TallyVersionEntity, StatusHeadEntity];

export { RunBacktest, type Backtest, type BacktestFlip, type BacktestWish } from './backtest.js';
export { LEVEL_RULE } from './level-rule.js';
export { ReadPublicStatus, type PublicStatus } from './public-status.js';
export { ReadStatus } from './read-status.js';
export { RebuildTallies, type TallyDifference } from './rebuild-tallies.js';
export type { Counts, PeriodCounts, Status, StatusHead } from './status.js';
export { Tallies } from './tallies.js';
