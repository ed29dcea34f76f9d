import type { AgreementDocument } from '#agreements';
import type { Mention } from '#classification';
import { nameMask } from './mask-names.js';
import type { SourceIdentity } from './source-identity.js';

/** Hides a source's names in a text. */
export type Hide = (text: string) => string;

/**
 * What hides the names of a report's source, of the origin it passes on and of whoever logged it. A name that the
 * agreement itself publishes, such as that of an army whose communiqué was logged, betrays nobody, and is let stand.
 */
export function hidingOf({ name, origin, reporter }: SourceIdentity, document: AgreementDocument): Hide {
  const published = new Set(publishedNames(document).map(evenedOut));
  return nameMask([name, origin ?? '', reporter.kind === 'user' || reporter.kind === 'token' ? reporter.name : ''].filter((each) => each !== '' && !published.has(evenedOut(each))));
}

/** Mentions without the source's names in what they quote; ids and codes stay as they are. */
export function hideInMentions(mentions: readonly Mention[], hide: Hide): Mention[] {
  return mentions.map((mention) => ({
    ...mention,
    allegedBy: mention.allegedBy === null ? null : hide(mention.allegedBy),
    agents: mention.agents.map((agent) => ({ ...agent, text: hide(agent.text) })),
    targets: mention.targets.map((target) => ({ ...target, text: hide(target.text) })),
    places: mention.places.map((place) => ({ ...place, name: hide(place.name) })),
    circumstances: mention.circumstances.map((circumstance) => ({ ...circumstance, text: hide(circumstance.text) })),
    ...(mention.overruled && { overruled: mention.overruled.map((each) => ({ ...each, inText: hide(each.inText) })) }),
  }));
}

function publishedNames({ parties, thirdParties, actors, places }: AgreementDocument): string[] {
  return [...parties, ...thirdParties, ...actors, ...places].flatMap((named) => [named.name, ...('aliases' in named ? (named.aliases ?? []) : [])]);
}

function evenedOut(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
