import type { MigrationInterface } from 'typeorm';
import { Outbox1764000000001 } from './1764000000001-outbox.js';
import { Agreements1764000000002 } from './1764000000002-agreements.js';
import { Casework1764000000003 } from './1764000000003-casework.js';
import { Compliance1764000000004 } from './1764000000004-compliance.js';
import { Access1764000000005 } from './1764000000005-access.js';
import { Reclassifications1764000000006 } from './1764000000006-reclassifications.js';
import { Users1764000000007 } from './1764000000007-users.js';
import { Audit1764000000008 } from './1764000000008-audit.js';
import { Evidence1764000000009 } from './1764000000009-evidence.js';
import { CodingAndCalibration1764000000010 } from './1764000000010-coding-and-calibration.js';
import { Findings1764000000011 } from './1764000000011-findings.js';
import { PositionsAndLinking1764000000012 } from './1764000000012-positions-and-linking.js';
import { KnownAt1764000000013 } from './1764000000013-known-at.js';
import { Sources1764000000014 } from './1764000000014-sources.js';
import { CommitmentsAndCoverage1764000000015 } from './1764000000015-commitments-and-coverage.js';

/** Every migration, oldest first. Listed by hand so that what ships is what is read here. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Outbox1764000000001,
  Agreements1764000000002,
  Casework1764000000003,
  Compliance1764000000004,
  Access1764000000005,
  Reclassifications1764000000006,
  Users1764000000007,
  Audit1764000000008,
  Evidence1764000000009,
  CodingAndCalibration1764000000010,
  Findings1764000000011,
  PositionsAndLinking1764000000012,
  KnownAt1764000000013,
  Sources1764000000014,
  CommitmentsAndCoverage1764000000015,
];
