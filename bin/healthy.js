#!/usr/bin/env node
// Ends with 0 if the service in this container answers well, for HEALTHCHECK: images have no curl.
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}${process.argv[2] ?? '/health/live'}`;
try {
  const { ok } = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
