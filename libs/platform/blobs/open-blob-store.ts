import { join } from 'node:path';
import type { Config } from '../config.js';
import type { BlobStore } from './blob-store.js';
import { FileBlobStore } from './file-blob-store.js';
import { S3BlobStore } from './s3-blob-store.js';

type BlobConfig = Pick<Config, 'dataDir' | 's3Bucket' | 's3Endpoint' | 's3Region' | 's3Prefix' | 's3AccessKeyId' | 's3SecretAccessKey'>;

/** The store that the configuration names: S3-compatible where a bucket is named, else the folder `evidence` of the data folder. */
export function openBlobStore(config: BlobConfig): BlobStore {
  const folder = join(config.dataDir, 'evidence');
  const { s3Bucket: bucket, s3Prefix: prefix, s3Region: region, s3Endpoint: endpoint, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = config;
  if (!bucket || !accessKeyId || !secretAccessKey) return new FileBlobStore(folder);
  return new S3BlobStore({ bucket, prefix, region, endpoint, credentials: { accessKeyId, secretAccessKey } }, folder);
}
