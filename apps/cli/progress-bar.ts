const WIDTH = 30;
const EVERY_MS = 100;

/** Draws on stderr how far long work has come, where somebody is watching; elsewhere it draws nothing. */
export function progressBar(unit: string, stream: NodeJS.WriteStream = process.stderr): { show(done: number, of: number): void; end(): void } {
  let drawn = 0;
  return {
    show(done, of) {
      if (!stream.isTTY || (Date.now() - drawn < EVERY_MS && done < of)) return;
      drawn = Date.now();
      const filled = Math.round((WIDTH * Math.min(done, of)) / Math.max(of, 1));
      stream.write(`\r${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)} ${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${unit}`);
    },
    end() {
      if (drawn > 0) stream.write('\r\u001B[K');
    },
  };
}
