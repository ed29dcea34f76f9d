import type { ActCode, MentionStatus, PlacePrecision, ProtectedObject, TimePrecision } from '#vocabulary';
import type { Span } from '#vocabulary';

/** One event that a text speaks of, with the words it was read from. */
export interface Mention {
  act: ActCode;
  /** The words that name the act. */
  trigger: Span;
  status: MentionStatus;
  /** Who alleges it, where the status is `alleged`: a party or actor id, or the words used. */
  allegedBy: string | null;
  /** Parties or actors who deny it in the same text. */
  deniedBy: readonly string[];
  agents: readonly ActorMention[];
  targets: readonly TargetMention[];
  time: TimeMention | null;
  places: readonly PlaceMention[];
  killed: Count | null;
  injured: Count | null;
  captured: Count | null;
  weapon: string | null;
  /** What the text says that may bring an exemption into play, each with its words. */
  circumstances: readonly Circumstance[];
  /** What the text says otherwise than the fields of its report; the fields have won. Absent where they agree. */
  overruled?: readonly Overruled[];
  /** BCP 47: the text is in this language, which is not read; only what the fields of its report say is known. */
  unread?: string;
  /** By what the act was found: a verb with its arguments, an event noun, a word about somebody, a turn of phrase, or a side's own words. Absent: by a field or an outside reader. */
  foundBy?: 'frame' | 'noun' | 'about' | 'turn' | 'words';
  /** The outside reader that proposed it; absent: read by the rules here. */
  proposedBy?: string;
}

/** A word of the text that a field of the report overruled. */
export interface Overruled {
  field: 'acts' | 'perpetrators' | 'targets' | 'occurredAt' | 'place' | 'killed' | 'injured';
  /** What the text says, in its own words or as it was read. */
  inText: string;
  span: Span | null;
}

export interface ActorMention {
  /** Id from the agreement's actors, or null where the text names nobody it knows. */
  actor: string | null;
  /** Id of the party, where the text names the party itself ("Pakistan shelled"). */
  party: string | null;
  text: string;
  /** Whether the text states the part this actor played, or only somebody says so. */
  certainty: 'stated' | 'alleged' | 'disputed';
  span: Span | null;
}

export interface TargetMention {
  object: ProtectedObject | null;
  /** What else it is: a school is infrastructure, and full of civilians. */
  also?: ProtectedObject;
  actor: string | null;
  party: string | null;
  text: string;
  span: Span | null;
}

export interface TimeMention {
  /** Instants, ISO 8601 with offset; the event lies somewhere in between, ends included. */
  from: string;
  to: string;
  precision: TimePrecision;
  /** How it was read: written out, worked out from the report's date, or taken from a dateline or field. */
  basis: 'stated' | 'relative' | 'dateline' | 'field' | 'report_date';
  span: Span | null;
}

export interface PlaceMention {
  /** Id from the agreement's places, or null. */
  place: string | null;
  name: string;
  areas: readonly string[];
  lat: number | null;
  lon: number | null;
  precision: PlacePrecision;
  /** Where it happened, where it came from, or where it went. */
  role: 'at' | 'from' | 'into';
  span: Span | null;
}

/** Persons. `low` <= `best` <= `high`. */
export interface Count {
  low: number;
  best: number;
  high: number;
  span?: Span | null;
}

/** `certainty`: whether the text states the circumstance, only somebody says so, or the text says that it was not so ("no notice"). */
export interface Circumstance {
  kind: CircumstanceKind;
  text: string;
  certainty: 'stated' | 'alleged' | 'denied';
  span: Span | null;
}

/** What may excuse an act under a term, as texts and exemptions speak of it. */
export type CircumstanceKind =
  | 'own_territory'
  | 'third_group'
  | 'coordinated'
  | 'self_defence'
  | 'policing'
  | 'routine_movement'
  | 'voluntary'
  | 'agreed_guards'
  | 'agreed_duty'
  | 'granted_leave'
  | 'safety'
  | 'non_lethal'
  | 'civilian_staff'
  | 'inside_camp'
  | 'training'
  | 'humanitarian'
  | 'withdrawal'
  | 'escorted'
  | 'inspection'
  | 'short_delay';
