import { Controller, Get, Header } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { agreementJsonSchema } from '#agreements';
import { Open } from './access/may.decorator.js';

@ApiTags('agreements')
@Open()
@Controller('schemas')
export class SchemasController {
  readonly #agreement = JSON.stringify(agreementJsonSchema());

  /** JSON Schema of an agreement document, for editors and for whoever writes one. */
  @Get('agreement.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @ApiResponse({ status: 200, description: 'JSON Schema, draft 2020-12.', content: { 'application/schema+json': { schema: { type: 'object' } } } })
  agreement(): string {
    return this.#agreement;
  }
}
