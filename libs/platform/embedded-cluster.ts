import type { Logger } from './logger.js';

interface ClusterOptions {
  log: Logger;
  waitMs: number;
}

/** The PostgreSQL that Truceline runs itself. */
export class EmbeddedCluster {
  private constructor(readonly url: string) {}

  static async join(_dataDir: string, _options: ClusterOptions): Promise<EmbeddedCluster> {
    throw new Error('not built yet');
  }

  async leave(): Promise<void> {}
}
