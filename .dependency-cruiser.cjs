// The floors of the house: what each folder may import. `floors.test.ts` plants a breach of every rule and expects red.

const features = [
  'mail',
  'account',
  'billing',
  'cvs',
  'jobs',
  'matching',
  'letters',
  'applications',
  'notices',
  'operations',
];

const npm = (names) => `node_modules/(${names.join('|')})(/|$)`;
const tests = '\\.test\\.tsx?$|^lib/db/testing/';

/** A floor may reach only what `allowed` lists, among our own files. */
const floor = (name, from, allowed, extra = {}) => ({
  name: `floor-${name}`,
  severity: 'error',
  from: { path: from, pathNot: tests, ...extra },
  to: { path: '^(app|components|lib|e2e|bench|scripts)/', pathNot: allowed },
});

/** An SDK lives in one folder and nowhere else. */
const only = (name, packages, where) => ({
  name: `only-${name}`,
  severity: 'error',
  from: { path: '^(app|components|lib)/|^(middleware|instrumentation)\\.ts$', pathNot: [...where, tests] },
  to: { path: npm(packages) },
});

const capabilities = '^lib/integrations/([^/]+)/';

const rules = [
  floor('core', '^lib/core/', ['^lib/core/']),
  floor('db', '^lib/db/', ['^lib/(core|db)/', '^lib/engine/types\\.ts$']),
  floor('engine', '^lib/engine/', ['^lib/(core|engine)/']),
  floor('integrations', '^lib/integrations/', ['^lib/(core|engine|integrations|db)/']),
  floor('features', '^lib/features/', ['^lib/(core|engine|db|integrations|features)/']),
  floor('work', '^lib/work/', [
    '^lib/(core|features|work)/',
    '^lib/integrations/queue/(index|types)\\.ts$',
    '^lib/db/(client|migrate)\\.ts$',
  ]),
  floor('web', '^lib/web/', [
    '^lib/(core|features|web)/',
    '^lib/integrations/[^/]+/(index|types)\\.ts$',
    '^lib/db/',
  ]),
  floor('components', '^components/', [
    '^components/',
    '^lib/core/',
    '^lib/features/[^/]+/schema\\.ts$',
    '^lib/engine/types\\.ts$',
  ]),
  floor('app', '^app/', ['^(app|components)/', '^lib/(core|engine|features|integrations|web|work)/']),
  {
    name: 'core-packages',
    comment: 'core knows zod, pino in log.ts and cockatiel in call-provider.ts',
    severity: 'error',
    from: { path: '^lib/core/', pathNot: tests },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg'], pathNot: npm(['zod', 'pino', 'cockatiel']) },
  },
  {
    name: 'engine-is-pure',
    comment: 'no package and no node built-in: the engine could be lifted out',
    severity: 'error',
    from: { path: '^lib/engine/', pathNot: tests },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'] },
  },
  {
    name: 'integrations-db',
    comment: 'of the vendors, only those that are the database itself reach it',
    severity: 'error',
    from: {
      path: '^lib/integrations/',
      pathNot: ['/(postgres|pg-boss)\\.ts$', '^lib/integrations/[^/]+\\.ts$', tests],
    },
    to: { path: '^lib/db/' },
  },
  {
    name: 'capability-alone',
    comment: 'capabilities do not know each other',
    severity: 'error',
    from: { path: capabilities, pathNot: tests },
    to: { path: capabilities, pathNot: '^lib/integrations/$1/' },
  },
  {
    name: 'capability-door',
    comment: 'a capability is entered by its index or its types',
    severity: 'error',
    // The registry alone knows each vendor's card: what a card needs must not need the gates, which read the registry.
    from: {
      path: '^(app|components|lib)/',
      pathNot: [capabilities, '^lib/integrations/registry\\.ts$', tests],
    },
    to: { path: capabilities, pathNot: '/(index|types)\\.ts$' },
  },
  {
    name: 'features-db-in-queries',
    comment: 'tables stand in queries.ts; verbs know the transaction only',
    severity: 'error',
    from: { path: '^lib/features/', pathNot: ['queries\\.ts$', tests] },
    to: { path: '^lib/db/', pathNot: '^lib/db/client\\.ts$' },
  },
  {
    name: 'schema-is-pure',
    comment: 'forms in the browser import it',
    severity: 'error',
    from: { path: '^lib/features/[^/]+/schema\\.ts$' },
    to: {
      path: '^(app|components|lib)/',
      pathNot: ['^lib/core/', '^lib/engine/types\\.ts$', '/schema\\.ts$'],
    },
  },
  ...features.map((feature, index) => ({
    name: `feature-order-${feature}`,
    comment: `${feature} imports only from its left: ${features.slice(0, index).join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^lib/features/${feature}/`, pathNot: tests },
    to: { path: '^lib/features/', pathNot: `^lib/features/(${features.slice(0, index + 1).join('|')})/` },
  })),
  {
    name: 'feature-known',
    comment: 'a new feature takes its place in the order first',
    severity: 'error',
    from: { path: `^lib/features/(?!(${features.join('|')})/)` },
    to: { path: '.' },
  },
  {
    name: 'web-db',
    comment: 'lib/web reaches the database through features; the adapter of auth.ts alone reads by itself',
    severity: 'error',
    from: { path: '^lib/web/', pathNot: ['^lib/web/auth\\.ts$', tests] },
    to: { path: ['^lib/db/', npm(['@auth/drizzle-adapter'])] },
  },
  only('next', ['next'], ['^(app|components|lib/web)/', '^(middleware|instrumentation)\\.ts$']),
  // A mail is made of components too, and nothing of a page.
  only('react', ['react', 'react-dom'], ['^(app|components|lib/web)/', '^lib/integrations/email/']),
  only('next-auth', ['next-auth', '@auth'], ['^lib/web/', '^middleware\\.ts$']),
  only(
    'drizzle',
    ['drizzle-orm'],
    ['^lib/db/', '^lib/features/.*queries\\.ts$', '^lib/integrations/[^/]+/(postgres|pg-boss)\\.ts$'],
  ),
  only('drivers', ['pg', '@neondatabase', '@electric-sql', 'ws'], ['^lib/db/']),
  only('pg-boss', ['pg-boss'], ['^lib/integrations/queue/', '^lib/db/migrate\\.ts$']),
  only('limiter', ['rate-limiter-flexible', '@upstash'], ['^lib/integrations/(rate-limit|cache)/']),
  only('argon2', ['@node-rs'], ['^lib/features/account/password-hash\\.ts$']),
  only('documents', ['unpdf', 'saxes', 'yauzl'], ['^lib/integrations/documents/']),
  only('printing', ['pdfkit'], ['^lib/integrations/printing/']),
  only('stripe', ['stripe'], ['^lib/integrations/payments/']),
  only('stripe-js', ['@stripe'], ['^components/billing/']),
  only('openai', ['openai'], ['^lib/integrations/ai/']),
  only('sendgrid', ['@sendgrid', '@react-email'], ['^lib/integrations/email/']),
  only('sms', ['twilio', '@aws-sdk'], ['^lib/integrations/sms/']),
  only('phone-numbers', ['libphonenumber-js'], ['^lib/features/account/phone-number\\.ts$']),
  {
    name: 'no-cycles',
    severity: 'error',
    from: { pathNot: tests },
    to: { circular: true },
  },
  {
    name: 'no-tests-or-fakes',
    comment: 'the product imports neither tests, fakes, benches nor scripts',
    severity: 'error',
    from: { path: '^(app|components|lib)/', pathNot: tests },
    to: { path: ['^(e2e|bench|scripts)/', tests, npm(['vitest', 'playwright', '@playwright'])] },
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    from: { path: '^(app|components|lib)/' },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
