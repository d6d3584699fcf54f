import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';

withTestDb();

/** The one place where minor and major units meet. */
const mayDivide = 'lib/core/money.ts';
const moneyFolders = ['lib/integrations/payments/', 'lib/features/billing/', 'components/billing/'];

const { SyntaxKind } = ts;
const uneven = [
  ...[SyntaxKind.SlashToken, SyntaxKind.SlashEqualsToken, SyntaxKind.PercentToken],
  ...[SyntaxKind.AsteriskToken, SyntaxKind.AsteriskEqualsToken, SyntaxKind.PercentEqualsToken],
  ...[SyntaxKind.AsteriskAsteriskToken, SyntaxKind.AsteriskAsteriskEqualsToken],
];
const unevenCalls = /^(parseFloat|Number\.parseFloat|Math\.(round|floor|ceil|trunc|random|fround))$/;
const textCalls = /^(toFixed|toPrecision|toExponential)$/;

/** Ours by the ending that the law of names gives it; where gateways are spoken to also in their words. */
function isMoneyName(name: string, file: string): boolean {
  if (name.endsWith('Minor')) return true;
  const isTheirs = moneyFolders.some((folder) => file.startsWith(folder));
  return isTheirs && /^(unit_)?amount(_[a-z]+)?$|^(sub)?total$/.test(name);
}

/** What an expression may come to: through brackets, casts, `??`, `?:`, sums and the like. */
function valuesOf(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return valuesOf(node.expression);
  }
  if (ts.isNonNullExpression(node)) return valuesOf(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return valuesOf(node.operand);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(valuesOf);
  if (ts.isBinaryExpression(node) && !uneven.includes(node.operatorToken.kind)) {
    return [node.left, node.right].flatMap(valuesOf);
  }
  return [node];
}

function nameOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) || ts.isStringLiteral(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) ? nameOf(node.argumentExpression) : null;
}

const isCall = (node: ts.Node): node is ts.CallExpression => ts.isCallExpression(node);

/** Where a value that is no whole number could come from. */
function isUneven(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return uneven.includes(node.operatorToken.kind);
  if (ts.isNumericLiteral(node)) return !Number.isInteger(Number(node.text));
  return isCall(node) && unevenCalls.test(node.expression.getText());
}

/** `line: text` of whatever could make money a fraction, or calculates with it as if it were one. */
function breachesIn(file: string, text: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const isMoney = (node: ts.Expression) => valuesOf(node).some((one) => isMoneyName(nameOf(one) ?? '', file));
  const holdsFraction = (node: ts.Expression | undefined) => node && valuesOf(node).some(isUneven);

  function breaks(node: ts.Node): boolean {
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      if (uneven.includes(operatorToken.kind)) return isMoney(left) || isMoney(right);
      const isSet =
        operatorToken.kind >= SyntaxKind.FirstAssignment && operatorToken.kind <= SyntaxKind.LastAssignment;
      return Boolean(isSet && isMoney(left) && holdsFraction(right));
    }
    if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
      return isMoneyName(nameOf(node.name) ?? '', file) && Boolean(holdsFraction(node.initializer));
    }
    if (ts.isTemplateSpan(node)) {
      return (
        isMoney(node.expression) && /^\s*(\/|%|::\s*(float|real|double|numeric))/.test(node.literal.text)
      );
    }
    if (!isCall(node)) return false;
    const { expression, arguments: given } = node;
    if (ts.isPropertyAccessExpression(expression) && textCalls.test(expression.name.text)) {
      return isMoney(expression.expression);
    }
    return unevenCalls.test(expression.getText()) && given.some(isMoney);
  }

  function visit(node: ts.Node): void {
    if (breaks(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${node.getText().replace(/\s+/g, ' ').slice(0, 80)}`);
    }
    node.forEachChild(visit);
  }
  visit(source);
  return found;
}

const sources = ['app', 'components', 'lib', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => `${folder}/${f}`),
  )
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));

test('no source divides, scales or rounds money outside the one place that writes it', () => {
  const breaches = sources
    .filter((file) => file !== mayDivide)
    .flatMap((file) => breachesIn(file, readFileSync(file, 'utf8')));
  expect(breaches).toEqual([]);
  expect(sources.length).toBeGreaterThan(600);
  expect(breachesIn(mayDivide, readFileSync(mayDivide, 'utf8'))).not.toEqual([]);
});

const amountInSql = '${' + 'payments.amountMinor}';
const planted: [why: string, source: string, file?: string][] = [
  ['shown by hand', 'const shown = `$${(payment.amountMinor / 100).toFixed(2)}`;'],
  ['shown by hand, in a page', 'const a = <p>{amountMinor / 100}</p>;', 'app/page.tsx'],
  ['a discount', 'const feeMinor = price * 0.9;'],
  ['a discount of what the table says', 'charge(priceOf(planId, currency).amountMinor * 0.9);'],
  ['a share of it', 'const left = Math.round(amountMinor * share);'],
  ['half of what is left', 'refund({ amountMinor: (payment.amountMinor - payment.refundedMinor) / 2 });'],
  ['what may be null', 'const half = (price.amountMinor ?? 0) / 2;'],
  ['a form’s text', 'refund({ amountMinor: parseFloat(form.amount) });'],
  ['a form’s text, scaled', 'const amountMinor = Number(form.amount) * 100;'],
  ['a literal', 'const price = { amountMinor: 12.5 };'],
  ['a literal in a table', 'const feeMinor = isFree ? 0 : 0.5;'],
  ['a later change', 'totalMinor += price / days;'],
  ['a change in place', 'totalMinor *= 1.18;'],
  ['rounding what was whole', 'Math.floor(dueNowMinor)'],
  ['text with decimals', 'creditMinor.toFixed(2)'],
  ['a gateway’s word', 'const unit = price.unit_amount / 100;', 'lib/integrations/payments/a.ts'],
  ['by its name in brackets', "const shown = row['amountMinor'] / 100;"],
  ['in SQL', `const rows = sql\`select ${amountInSql} / 100.0\`;`],
  ['as a float in SQL', `const rows = sql\`select sum(${amountInSql}::float)\`;`],
];

test.each(planted)('it sees %s', (_, source, file = 'lib/features/billing/a.ts') => {
  expect(breachesIn(file, source)).not.toEqual([]);
});

test.each([
  'const left = payment.amountMinor - payment.refundedMinor;',
  'const yearMinor = timesMinor(month.amountMinor, 12);',
  'const shown = formatMoney(amountMinor, currency);',
  'const isPaid = seen.amountMinor >= amountMinor;',
  'const price = { amountMinor: 1_250, days: 365 / 12 };',
  'const share = used / limit;',
  'const dueMinor = Math.max(0, priceMinor - creditMinor);',
  `const rows = sql\`${amountInSql} > 0\`;`,
])('it leaves alone: %s', (source) => {
  expect(breachesIn('lib/features/billing/a.ts', source)).toEqual([]);
});

/** Columns that hold money, by name or beside a currency, and are not whole numbers. */
const floatColumns = `select table_name || '.' || column_name as name from information_schema.columns as one
  where table_schema = 'public' and data_type not in ('integer', 'bigint') and (column_name like '%\\_minor'
    or data_type in ('real', 'double precision', 'numeric') and exists (select from information_schema.columns as two
      where two.table_name = one.table_name and two.column_name like '%\\_minor'))`;

test('every column of money is a whole number, and what is not would be seen', async () => {
  const { rows: columns } = await executeSql(
    `select from information_schema.columns where table_schema = 'public' and column_name like '%\\_minor'`,
  );
  expect(columns.length).toBeGreaterThanOrEqual(7);
  expect((await executeSql(floatColumns)).rows).toEqual([]);
  await executeSql('alter table payments add column fee_minor numeric');
  await executeSql('alter table refunds add column share real');
  expect((await executeSql(floatColumns)).rows).toEqual([
    { name: 'payments.fee_minor' },
    { name: 'refunds.share' },
  ]);
});

test('what comes from a gateway is read as whole minor units', () => {
  const folder = 'lib/integrations/payments';
  const loose = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(
      (file) => readFileSync(`${folder}/${file}`, 'utf8').match(/\bamount\w*: z\.(?!int\(\)).*/g) ?? [],
    );
  expect(loose).toEqual([]);
});
