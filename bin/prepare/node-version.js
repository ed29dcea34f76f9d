const [MAJOR, MINOR] = [20, 19];

/** A sentence if this version of Node is too old for Truceline, otherwise undefined. */
export function nodeVersionFault(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return undefined;
  return `Truceline needs Node ${MAJOR}.${MINOR} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org and start again.`;
}
