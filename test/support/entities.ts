import { ACCESS_ENTITIES } from '#access';
import { AGREEMENT_ENTITIES } from '#agreements';
import { CASEWORK_ENTITIES } from '#casework';
import { COMPLIANCE_ENTITIES } from '#compliance';
import { OUTBOX_ENTITIES } from '#platform';

/** The entities of every room that keeps something; a new room adds its list here. */
export const ENTITIES = [...OUTBOX_ENTITIES, ...ACCESS_ENTITIES, ...AGREEMENT_ENTITIES, ...CASEWORK_ENTITIES, ...COMPLIANCE_ENTITIES];
