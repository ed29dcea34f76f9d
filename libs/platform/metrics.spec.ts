import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.js';

describe('Metrics', () => {
  it('counts by label', async () => {
    const metrics = new Metrics();
    const refused = metrics.counter('refused_total', 'Requests refused.', ['code']);

    refused({ code: 'token_missing' });
    refused({ code: 'token_missing' }, 2);

    expect(await metrics.text()).toContain('truceline_refused_total{code="token_missing"} 3');
  });

  it('spreads durations over buckets', async () => {
    const metrics = new Metrics();
    metrics.histogram('request_seconds', 'Requests.', ['route'], [0.1, 1])({ route: '/status' }, 0.5);

    expect(await metrics.text()).toContain('truceline_request_seconds_bucket{le="1",route="/status"} 1');
  });

  it('asks for a gauge when it is read, and says NaN where it cannot be had', async () => {
    const metrics = new Metrics();
    metrics.gauge('outbox_depth', 'Promised work.', () => Promise.resolve(7));
    metrics.gauge('lost', 'Out of reach.', () => Promise.reject(new Error('away')));

    const text = await metrics.text();

    expect(text).toContain('truceline_outbox_depth 7');
    expect(text).toContain('truceline_lost Nan');
  });

  it('counts a label with ever new values as other, so that it cannot grow for ever', async () => {
    const metrics = new Metrics();
    const asked = metrics.counter('asked_total', 'Asked.', ['path']);

    for (let path = 0; path < 100; path += 1) asked({ path: `/${path}` });

    const text = await metrics.text();
    expect(text.match(/truceline_asked_total\{/g)).toHaveLength(65);
    expect(text).toContain('truceline_asked_total{path="other"} 36');
  });

  it('tells of the process itself', async () => {
    expect(await new Metrics().text()).toContain('nodejs_eventloop_lag_seconds');
  });
});
