import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** How much of a file is looked at to tell text from other things. */
const HEAD = 65_536;
const TEXT = 'text/plain';
const UNKNOWN = 'application/octet-stream';
/** Control characters, but for those that end lines and pages. */
const NOT_IN_TEXT = /[^\P{Cc}\s]/u;

/** The media type of a file, told from its content alone. A page or a drawing that could hold a program is told from plain text. */
export async function sniffType(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const head = await headOf(file);
    // The mark of UTF-16 begins like a frame of MP3.
    const known = markOf(head) ? undefined : await fileTypeFromFile(path).catch(() => undefined);
    return known && known.mime !== 'application/xml' ? (known.mime.split(';')[0] ?? UNKNOWN) : textType(head);
  } finally {
    await file.close();
  }
}

function markOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe && decoded(head, 'utf-16le') !== undefined) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

async function headOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  return buffer.subarray(0, bytesRead);
}

function textType(head: Buffer): string {
  const text = decoded(head, markOf(head) ?? 'utf-8');
  if (text === undefined) return UNKNOWN;
  if (/<svg[\s>:]/i.test(text)) return 'image/svg+xml';
  if (/<(!doctype|html|head|body|script|iframe|object|embed|meta|style|link)[\s>/]/i.test(text)) return 'text/html';
  return /^\s*<\?xml/i.test(text) ? 'application/xml' : TEXT;
}

/** Undefined where the bytes are no text in this encoding. A letter may be cut through at the end of what is looked at. */
function decoded(head: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return NOT_IN_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
