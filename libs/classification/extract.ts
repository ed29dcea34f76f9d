import type { PreparedAgreement } from './agreement/prepared-agreement.js';
import { unread, withFields } from './reading/fields.js';
import { languageOf } from './reading/language.js';
import { readNarrative } from './reading/read-narrative.js';
import type { ReportText } from './report-text.js';
import type { Extraction } from './verdict.js';

/**
 * What a report tells: its mentions, read from the text and overlaid with the fields that were filled in.
 * A text in another language than English is not guessed at: it tells of something, and nothing of it is
 * known but what the fields say.
 */
export function extract(report: ReportText, agreement: PreparedAgreement): Extraction {
  const language = canonical(report.language) ?? languageOf(report.narrative);
  const english = language === 'en' || language.startsWith('en-');
  const mentions = english ? readNarrative(report.narrative, report.reportedAt === '' ? null : report.reportedAt, agreement, report.source.name) : [unread(language)];
  return { language, mentions: withFields(mentions, report, agreement) };
}

/** A tag as BCP 47 writes it ("eng" and "EN" are "en"); undefined where it is absent or no tag at all. */
function canonical(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
