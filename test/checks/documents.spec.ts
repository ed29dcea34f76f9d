import { describe, expect, it } from 'vitest';
import { configurationDocument } from './configuration-document.js';
import { errorsDocument } from './errors-document.js';
import { GENERATED_PAGES, generatedPageFaults } from './generated-pages.js';
import { linkFaults } from './link-faults.js';
import { lockFileFaults } from './lock-file-faults.js';

describe('docs/errors.md', () => {
  const table = {
    b_late: { status: 404, sentence: 'Not there.', remedy: 'Look elsewhere.' },
    a_late: { status: 404, sentence: 'Gone.', remedy: 'Use a | or b.' },
    z_early: { status: 400, sentence: 'Wrong.', remedy: 'Mend it.' },
  };

  it('lists the errors by status, then by code, with bars that do not break the table', () => {
    expect(errorsDocument(table).split('\n').slice(-4, -1)).toEqual([
      '| `z_early` | 400 | Wrong. | Mend it. |',
      '| `a_late` | 404 | Gone. | Use a \\| or b. |',
      '| `b_late` | 404 | Not there. | Look elsewhere. |',
    ]);
  });
});

describe('docs/configuration.md', () => {
  const page = configurationDocument();

  it.each([
    ['a variable with a default', '| `PORT` | `3000` | Give a port from 0 to 65535; 0 takes any free one. |'],
    ['a variable that may be missing', '| `REDIS_URL` | not set | '],
  ])('lists %s', (_what, line) => {
    expect(page).toContain(line);
  });
});

describe('pages written from tables', () => {
  const written = (path: string) => GENERATED_PAGES[path]?.() ?? '';

  it('are in step where each is what its table gives, to the letter', () => {
    expect(generatedPageFaults(written)).toEqual([]);
  });

  it.each([
    ['a blank more', (text: string) => `${text} `],
    ['a page that is missing', () => ''],
  ])('are not in step with %s', (_what, change) => {
    expect(generatedPageFaults((path) => change(written(path)))).toHaveLength(Object.keys(GENERATED_PAGES).length);
  });
});

describe('links of the documentation', () => {
  const page = (text: string) => [{ path: 'docs/adr/0001-house.md', text }];
  const paths = ['README.md', 'docs/glossary.md', 'docs/adr/0001-house.md'];

  it.each([
    ['a neighbour', '[x](0001-house.md)'],
    ['a page further up', '[x](../../README.md)'],
    ['a heading of a page', '[x](../glossary.md#actor)'],
    ['a folder', '[x](../adr/)'],
    ['the web', '[x](https://example.org/y)'],
  ])('to %s lead somewhere', (_where, text) => {
    expect(linkFaults(page(text), paths)).toEqual([]);
  });

  it('to a page that is not there are named', () => {
    expect(linkFaults(page('[x](../missing.md)'), paths)).toEqual(['docs/adr/0001-house.md: the link to ../missing.md leads nowhere']);
  });
});

describe('the lock file', () => {
  const locked = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/pg': entry } });

  it.each([
    ['with a digest and no host', { integrity: 'sha512-x' }, []],
    ['that names its host', { integrity: 'sha512-x', resolved: 'https://registry.example/pg.tgz' }, [expect.stringContaining('names its host')]],
    ['without a digest', {}, [expect.stringContaining('has no digest')]],
  ])('with a package %s', (_what, entry, faults) => {
    expect(lockFileFaults(locked(entry))).toEqual(faults);
  });

  it('must be there', () => {
    expect(lockFileFaults('')).toEqual(['package-lock.json is missing.']);
  });
});
