import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { CONTROLLERS } from './api.module.js';

const SHORT = 'Tracks compliance with ceasefires: reports in, incidents classified against the terms with reasons, status out.';

/**
 * Nest's description looks for the types of a route's parameters where a compiler may have written them
 * down. Ours does not: schemas say what a parameter is. So each parameter is entered as text, which is what
 * a path or a header is, and a schema overrides it.
 */
function enterParameterTypes(controllers: readonly { prototype: object }[]): void {
  for (const { prototype } of controllers) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method: unknown = Reflect.get(prototype, name);
      if (name !== 'constructor' && typeof method === 'function') Reflect.defineMetadata('design:paramtypes', Array.from({ length: method.length }, () => String), prototype, name);
    }
  }
}

/** The description of the API, OpenAPI 3.1, drawn from the controllers and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  enterParameterTypes(CONTROLLERS);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Truceline')
    .setVersion('1')
    .setDescription(SHORT)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  const described = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: toJsonSchema,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  markProblems(described);
  return described;
}

/** Problems travel under a media type of their own, which Nest's decorators cannot say together with a schema. */
function markProblems({ paths }: OpenAPIObject): void {
  const operations = Object.values(paths).flatMap(({ get, post, put, patch, delete: remove }) => [get, post, put, patch, remove]);
  for (const response of operations.flatMap((operation) => Object.values(operation?.responses ?? {}))) {
    if (!response || !('content' in response)) continue;
    const json = response.content?.['application/json'];
    if (json?.schema && '$ref' in json.schema && json.schema.$ref === '#/components/schemas/Problem') response.content = { 'application/problem+json': json };
  }
}

/** JSON Schema of a zod schema; schemas with an id become components. */
function toJsonSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }): { schema: unknown; components: Record<string, unknown> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _dialect, $defs: components = {}, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType, unrepresentable: 'any' });
  const { id } = schema.meta() ?? {};
  if (!id) return { schema: rest, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: rest } };
}
