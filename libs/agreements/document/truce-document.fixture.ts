/** A small agreement with one of everything, as a user would write it. Made up from end to end. */
export const TRUCE = `id: river-truce
title: Truce on the river
description: Made up for tests.
signed: 2031-03-01
effectiveFrom: 2031-03-02T06:00+02:00
effectiveTo: 2032-03-02T06:00+02:00
timezone: Europe/Helsinki
sources:
  - {id: gazette, title: Gazette of the two banks, date: 2031-03-01, url: "https://example.org/gazette"}
parties:
  - {id: north, name: North Bank, aliases: [Northerners], kind: state}
  - {id: south, name: South Bank, aliases: [Southerners], kind: state}
thirdParties:
  - {id: islanders, name: The Islanders, role: guarantor}
actors:
  - id: north-guard
    name: North Guard
    aliases: [Guard of the North]
    kind: state_forces
    affiliations:
      - {party: north, basis: organ_of, status: established}
  - id: reed-cutters
    name: Reed Cutters
    kind: militia
    affiliations:
      - {party: south, basis: supported_by, status: contested, assertedBy: [north], deniedBy: [south], source: gazette}
places:
  - {id: ferry, name: Ferry landing, lat: 61.5, lon: 23.7, area: [shore]}
areas:
  - id: shore
    name: The shore
    geometry: {type: Polygon, coordinates: [[[23, 61], [24, 61], [24, 62], [23, 61]]]}
terms:
  - id: no-shelling
    title: No shelling
    text: Neither bank shells the other.
    wording: {of: joint, quoted: true, source: gazette}
    kind: prohibition
    obligated: [north, south]
    acts: [shelling, small_arms_fire]
    protects: [any]
    areas: [shore]
    exemptions: [Salutes on feast days.]
    attribution: controlled
readings:
  - id: north-reads
    party: north
    title: Boats count as well
    terms: [no-shelling]
    text: The truce covers boats.
    dated: 2031-03-05
    overrides: {attribution: supported, areas: []}
commitments:
  - {id: clear-mines, text: Clear the shore of mines., obligated: [south], due: 2031-06-01}
milestones:
  - {date: 2031-03-01, title: Signed, source: gazette}
`;
