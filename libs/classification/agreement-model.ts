import type { ActCode, AffiliationStatus, AttributionBasis, ProtectedObject, TermAttribution, TermKind } from '#vocabulary';

/**
 * What the engine needs to know of an agreement: the document as an agreement file writes it, less what
 * only people read. Every key of the evaluation files is here; the rest is optional. The agreements
 * room fills it; nothing here is ever changed.
 */
export interface AgreementModel {
  id: string;
  title: string;
  /** ISO 8601 instants with offset. An absent `effectiveTo` means still in force. */
  effectiveFrom: string;
  effectiveTo?: string | null | undefined;
  /** IANA name, used to resolve "yesterday" and "0430hrs". */
  timezone: string;
  parties: readonly PartyModel[];
  actors: readonly ActorModel[];
  places: readonly PlaceModel[];
  areas: readonly AreaModel[];
  terms: readonly TermModel[];
}

export interface PartyModel {
  id: string;
  name: string;
  aliases?: readonly string[] | undefined;
  kind?: string | undefined;
}

export interface ActorModel {
  id: string;
  name: string;
  aliases?: readonly string[] | undefined;
  /** state_forces, police, militia, non_state_armed_group, international_force, civilians, unknown. */
  kind: string;
  affiliations?: readonly AffiliationModel[] | undefined;
}

export interface AffiliationModel {
  party: string;
  basis: AttributionBasis;
  status: AffiliationStatus;
  from?: string | null | undefined;
  to?: string | null | undefined;
  assertedBy?: readonly string[] | undefined;
  deniedBy?: readonly string[] | undefined;
}

export interface PlaceModel {
  id: string;
  name: string;
  aliases?: readonly string[] | undefined;
  lat?: number | null | undefined;
  lon?: number | null | undefined;
  /** Ids of the areas that the place lies in; a border crossing may lie in two. */
  area?: readonly string[] | undefined;
}

export interface AreaModel {
  id: string;
  name: string;
  description?: string | undefined;
  /** GeoJSON Polygon or MultiPolygon, longitude before latitude. */
  geometry?: AreaGeometry | undefined;
}

export type AreaGeometry =
  | { type: 'Polygon'; coordinates: readonly (readonly (readonly number[])[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };

export interface TermModel {
  id: string;
  article?: string | undefined;
  title: string;
  text: string;
  kind: TermKind;
  obligated: readonly string[];
  acts: readonly ActCode[];
  /**
   * A second limb: these acts come under the term too, but only where a group tied to an obligated party on
   * one of these bases does them. Support of a group shows in what the group does.
   */
  throughGroups?: { acts: readonly ActCode[]; bases: readonly AttributionBasis[] } | undefined;
  protects: readonly ProtectedObject[];
  /** Empty: everywhere. */
  areas: readonly string[];
  /** Sentences; what they exempt is read from their words. */
  exemptions: readonly string[];
  /** The widest tie between the actor and an obligated party that this term reaches. */
  attribution: TermAttribution;
  effectiveFrom?: string | null | undefined;
  effectiveTo?: string | null | undefined;
  /** For an obligation: the instant by which it must be met. */
  deadline?: string | null | undefined;
}
