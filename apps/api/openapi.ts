import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const SHORT = 'Tracks compliance with ceasefires: reports in, incidents classified against the terms with reasons, status out.';

/** The description of the API, OpenAPI 3.1, drawn from the controllers and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Truceline')
    .setVersion('1')
    .setDescription(SHORT)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, config, { standardSchemaConverter: toJsonSchema, operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}` });
}

/** JSON Schema of a zod schema; schemas with an id become components. */
function toJsonSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }): { schema: unknown; components: Record<string, unknown> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _dialect, $defs: components = {}, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType, unrepresentable: 'any' });
  const { id } = schema.meta() ?? {};
  if (!id) return { schema: rest, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: rest } };
}
