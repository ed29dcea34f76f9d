/** Types of which a working copy is tried, with the type that it gets. */
export const WORKABLE_TYPES: Readonly<Record<string, 'image/jpeg' | 'image/png' | 'image/webp'>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/gif': 'image/png',
  'image/tiff': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/jpeg',
  'image/heic': 'image/jpeg',
  'image/heif': 'image/jpeg',
};

/** Why there is no working copy of a file of this type; null where one is tried. */
export function whyNoWorkingCopy(type: string): string | null {
  if (Object.hasOwn(WORKABLE_TYPES, type)) return null;
  return `What a file of type ${type} says of place and author cannot be taken out here; the original is for those who may see sealed evidence.`;
}
