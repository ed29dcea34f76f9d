import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from './access/may.decorator.js';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Truceline</title></head>
<body>
<main>
<h1>Truceline</h1>
<p>This service tracks compliance with ceasefires. The dashboard is not built yet; the API answers.</p>
<ul>
<li>The API is under <a href="/api/v1/agreements">/api/v1</a> and asks for a bearer token. The first one is in the file <code>admin-token</code> of the data directory.</li>
<li>Its description is at <a href="/api/docs">/api/docs</a>, for machines at <a href="/api/openapi.json">/api/openapi.json</a>.</li>
<li>The form of an agreement document is at <a href="/api/v1/schemas/agreement.json">/api/v1/schemas/agreement.json</a>.</li>
<li>Whether the service can serve is told at <a href="/health/ready">/health/ready</a>.</li>
</ul>
</main>
</body>
</html>
`;

@ApiExcludeController()
@Open()
@Controller()
export class FrontPageController {
  /** Says where the API and its description are. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
  page(): string {
    return PAGE;
  }
}
