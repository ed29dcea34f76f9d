import type { AuditFault } from './audit-fault.js';
import { hashOfRoot, type AuditRoot } from './audit-root.js';
import { NO_HASH } from './event-hash.js';
import type { KeptRoot } from './root-files.js';

/** Holds the stored roots against themselves, each other, and those that were kept outside the database. */
export function rootFaults(roots: readonly AuditRoot[], kept: readonly KeptRoot[]): AuditFault[] {
  const faults: AuditFault[] = [];
  const tell = (sentence: string): void => void faults.push({ kind: 'root', chain: null, seq: null, sentence });
  let previous = NO_HASH;
  for (const root of roots) {
    if (hashOfRoot(root) !== root.root) tell(`The stored root of ${root.day} was changed: its content and its hash do not match.`);
    if (root.previous !== previous) tell(`The stored root of ${root.day} does not follow from the one before it; one of the two was replaced or removed.`);
    previous = root.root;
  }
  const byDay = new Map(roots.map((root) => [root.day, root.root]));
  for (const { name, root } of kept) {
    if (hashOfRoot(root) !== root.root) tell(`${name} was changed: its content and its hash do not match.`);
    else if (root.day === null) {
      if (root.previous !== NO_HASH && !roots.some((other) => other.root === root.previous)) tell(`${name} follows from a root that is not stored any more; it was replaced or removed.`);
    } else if (!byDay.has(root.day)) tell(`${name} is the root of ${root.day}, and none of that day is stored; it was removed.`);
    else if (byDay.get(root.day) !== root.root) tell(`${name} is another root than the one that is stored for ${root.day}; the stored one was replaced.`);
  }
  return faults;
}
