import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { agreementJsonSchema } from './agreement-document.js';
import { TRUCE } from './truce-document.fixture.js';

interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
}

/** The keys of a schema that nobody explained. */
function unexplained(node: SchemaNode, path: string): string[] {
  const keys = Object.entries(node.properties ?? {});
  const inner = [...(node.items ? [node.items] : []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [
    ...keys.flatMap(([key, value]) => [...(value.description ? [] : [`${path}.${key}`]), ...unexplained(value, `${path}.${key}`)]),
    ...inner.flatMap((each) => unexplained(each, path)),
  ];
}

describe('the JSON Schema of the document', () => {
  const schema = agreementJsonSchema();
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it('is draft 2020-12', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: '/api/v1/schemas/agreement.json' });
  });

  it('explains every key', () => {
    expect(unexplained(schema, '')).toEqual([]);
  });

  it.each<[what: string, text: string, accepted: boolean]>([
    ['the document as a user writes it, defaults left out', TRUCE, true],
    ['an unknown key', `${TRUCE}note: x\n`, false],
    ['an unknown act', TRUCE.replace('acts: [shelling', 'acts: [sheling'), false],
    ['a missing title', TRUCE.replace('title: Truce on the river\n', ''), false],
    ['an id with capitals', TRUCE.replace('id: river-truce', 'id: RiverTruce'), false],
    ['an instant without offset', TRUCE.replace('06:00+02:00', '06:00'), false],
  ])('%s', (_, text, accepted) => {
    expect(accepts(parse(text))).toBe(accepted);
  });
});
