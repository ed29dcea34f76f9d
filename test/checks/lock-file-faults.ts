import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), integrity: z.string().optional(), link: z.boolean().optional() })),
});

/** A lock file names what is installed, with its digest, and never the host it happened to come from. */
export function lockFileFaults(text: string): string[] {
  if (text === '') return ['package-lock.json is missing.'];
  const { packages } = lockFile.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '' || entry.link) return [];
    const faults: string[] = [];
    if (entry.resolved) faults.push(`${path} names its host (${entry.resolved}); npm leaves it out where .npmrc says omit-lockfile-registry-resolved=true.`);
    if (!entry.integrity) faults.push(`${path} has no digest; remove it and install it again.`);
    return faults;
  });
}
