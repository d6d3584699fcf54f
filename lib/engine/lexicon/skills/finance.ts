import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const financeSkills = skillsOf('finance', [
  // Bookkeeping and accounting
  skill('Accounting', 'financial accounting, accountancy, general accounting, accounting principles', {
    near: 'bookkeeping',
  }),
  skill(
    'Bookkeeping',
    'book keeping, maintaining books of accounts, books of accounts, ledger maintenance, double-entry bookkeeping',
  ),
  skill('Tally?', 'Tally ERP 9, TallyPrime, Tally Prime, Tally ERP, Tally software', {
    implies: 'bookkeeping',
    near: 'quickbooks, zoho-books, busy-accounting',
  }),
  skill('QuickBooks', 'Quick Books, QuickBooks Online, QBO, Intuit QuickBooks', {
    implies: 'bookkeeping',
    near: 'xero, sage, zoho-books',
  }),
  skill('Xero', 'Xero accounting', { implies: 'bookkeeping', near: 'sage' }),
  skill('Sage??', 'Sage 50, Sage 200, Sage 300, Sage Intacct, Sage X3, Peachtree, Sage Accounting', {
    implies: 'bookkeeping',
  }),
  skill('Zoho Books', 'FreshBooks, Wave Accounting', { implies: 'bookkeeping' }),
  skill('Busy Accounting', 'Busy software, Marg ERP, Busy Win', { implies: 'bookkeeping' }),
  skill('MYOB', 'Focus ERP accounting', { implies: 'bookkeeping', near: 'xero' }),
  skill('NetSuite', 'Oracle NetSuite', { near: 'erp-systems, quickbooks' }),
  skill('SAP FICO', 'SAP FI, SAP CO, SAP Finance, SAP FI/CO', { implies: 'sap, accounting' }),
  skill(
    'Accounts Payable',
    'AP processing, vendor payments, invoice processing, AP invoices, creditors ledger, purchase ledger, AP/AR',
    { implies: 'accounting', near: 'accounts-receivable' },
  ),
  skill(
    'Accounts Receivable',
    'AR processing, debtors ledger, sales ledger, customer collections, receivables management',
    { implies: 'accounting' },
  ),
  skill('General Ledger', 'GL accounting, journal entries, GL reconciliation, ledger scrutiny', {
    implies: 'accounting',
  }),
  skill('Bank Reconciliation', 'BRS, account reconciliation, reconciliations, balance sheet reconciliation', {
    implies: 'bookkeeping',
  }),
  skill(
    'Month-End Close',
    'month end closing, year-end closing, financial close, period close, book closing',
    { implies: 'accounting' },
  ),
  skill(
    'Financial Statements',
    'balance sheet, profit and loss statement, income statement, finalization of accounts, trial balance, cash flow statements, P&L statements',
    { implies: 'accounting' },
  ),
  skill(
    'Financial Reporting',
    'management reporting, MIS reporting, statutory reporting, financial reports',
    { near: 'financial-statements' },
  ),
  skill('Cost Accounting', 'costing, product costing, CMA, ICWA, cost analysis, standard costing', {
    implies: 'accounting',
  }),
  skill('Fixed Assets', 'fixed asset accounting, fixed asset register, depreciation accounting', {
    implies: 'accounting',
  }),
  skill(
    'Billing and Invoicing',
    'invoicing, invoice generation, billing process, sales invoicing, e-invoicing, billing software',
  ),
  skill('Petty Cash', 'petty cash handling, petty cash management', { near: 'bookkeeping' }),
  skill(
    'Payroll',
    'payroll processing, payroll management, salary processing, ADP, ADP Workforce, payroll administration, WPS payroll',
    { near: 'statutory-compliance' },
  ),
  skill('Expense Management', 'travel and expense, expense reports, Concur, SAP Concur', {
    near: 'accounts-payable',
  }),
  skill('GAAP', 'US GAAP, Indian GAAP, Ind AS, UK GAAP, FRS 102', { implies: 'accounting', near: 'ifrs' }),
  skill('IFRS', 'International Financial Reporting Standards', { implies: 'accounting' }),
  skill(
    'Consolidation?',
    'financial consolidation, group consolidation, intercompany accounting, Hyperion, Oracle Hyperion, HFM',
    { implies: 'financial-reporting' },
  ),
  // Tax
  skill(
    'Taxation',
    'tax preparation, tax compliance, tax planning, corporate tax, tax filing, tax returns, direct tax, indirect tax',
  ),
  skill(
    'GST',
    'goods and services tax, GST filing, GST returns, GST return filing, GSTR-1, GSTR-3B, GST compliance',
    { implies: 'taxation', near: 'vat' },
  ),
  skill('Income Tax', 'income tax returns, ITR filing, income tax return filing, ITR', {
    implies: 'taxation',
  }),
  skill('TDS', 'tax deducted at source, TDS returns, TDS filing, TDS return filing, Form 16', {
    implies: 'taxation',
    near: 'gst',
  }),
  skill('VAT', 'value added tax, VAT returns, VAT filing, UAE VAT, VAT compliance', { implies: 'taxation' }),
  skill(
    'US Taxation',
    'Form 1040, Form 1065, 1099, IRS filings, US federal tax, sales and use tax, ProSeries, Lacerte, UltraTax',
    { implies: 'taxation' },
  ),
  skill('UAE Corporate Tax', 'ESR filing, FTA filings, Zakat', { implies: 'taxation' }),
  skill('Transfer Pricing', 'BEPS, international taxation', { implies: 'taxation' }),
  skill('Customs Duty', 'customs and excise', { near: 'customs-clearance' }),
  // Audit and control
  skill(
    'Auditing',
    'external audit, statutory audit, audit and assurance, financial audit, tax audit, audit planning',
  ),
  skill('Internal Audit', 'internal auditing, CIA certification', {
    implies: 'auditing',
    near: 'internal-controls',
  }),
  skill('Internal Controls', 'SOX, SOX compliance, Sarbanes-Oxley, internal financial controls, ICFR'),
  skill('Stock Audit', 'inventory audit, stock verification, physical verification of stock', {
    near: 'inventory-management',
  }),
  skill('Forensic Accounting', 'fraud investigation, fraud detection, fraud prevention, CFE', {
    near: 'auditing',
  }),
  // Qualifications
  skill('Chartered Accountant', 'CA Inter, CA Final, ICAI, Chartered Accountancy, ACA qualified', {
    implies: 'accounting, auditing, taxation',
    near: 'acca, cpa',
  }),
  skill('CPA', 'Certified Public Accountant', { implies: 'accounting' }),
  skill('ACCA', 'Association of Chartered Certified Accountants', { implies: 'accounting', near: 'cpa' }),
  skill('CFA', 'Chartered Financial Analyst, CFA Level I, CFA Level II', { near: 'investment-analysis' }),
  skill('FRM', 'Financial Risk Manager', { near: 'financial-risk-management' }),
  // Finance
  skill(
    'Financial Analysis',
    'financial analytics, ratio analysis, variance analysis, financial performance analysis',
    { near: 'financial-modeling' },
  ),
  skill('Financial Modeling', 'financial models, DCF, discounted cash flow, three-statement model', {
    implies: 'financial-analysis',
  }),
  skill('Valuation', 'business valuation, company valuation, equity valuation', {
    near: 'financial-modeling',
  }),
  skill('Financial Planning and Analysis', 'FP&A', {
    implies: 'financial-analysis',
    near: 'budgeting, forecasting',
  }),
  skill('Budgeting', 'budget preparation, annual budgets, budgeting and forecasting, budget planning', {
    near: 'forecasting',
  }),
  skill('Forecasting', 'financial forecasting, revenue forecasting, sales forecasting'),
  skill('Cash Flow Management', 'cash management, cash flow forecasting, working capital management', {
    near: 'treasury',
  }),
  skill('Treasury', 'treasury operations, treasury management, liquidity management, forex management'),
  skill('Corporate Finance', 'capital raising, debt financing', { near: 'financial-analysis' }),
  skill('Investment Banking', 'IPO, pitch books, deal structuring, capital markets, ECM/DCM', {
    implies: 'financial-modeling',
    near: 'mergers-and-acquisitions',
  }),
  skill(
    'Investment Analysis',
    'equity research, stock analysis, fundamental analysis, technical analysis of stocks, security analysis',
  ),
  skill('Portfolio Management', 'asset management, fund management, investment management, asset allocation'),
  skill(
    'Wealth Management',
    'private banking, financial planning, financial advisory, retirement planning, financial advice, HNI clients',
    { near: 'portfolio-management' },
  ),
  skill('Mutual Funds', 'mutual fund distribution, SIP products, NISM, AMFI', { near: 'wealth-management' }),
  skill(
    'Trading?',
    'equity trading, derivatives trading, forex trading, commodity trading, stock trading, futures and options',
    { near: 'investment-analysis' },
  ),
  skill('Bloomberg Terminal', 'Bloomberg, Refinitiv Eikon, Capital IQ, FactSet', {
    near: 'investment-analysis',
  }),
  skill(
    'Financial Risk Management',
    'market risk, operational risk, value at risk, Basel III, liquidity risk',
    { near: 'credit-risk' },
  ),
  skill(
    'Credit Risk',
    'credit analysis, credit appraisal, credit underwriting, credit scoring, credit assessment',
  ),
  // Banking and insurance
  skill(
    'Retail Banking',
    'branch banking, banking operations, core banking, Finacle, account opening, banking products, Temenos',
  ),
  skill(
    'Loan Processing',
    'mortgage processing, loan origination, home loans, personal loans, mortgage underwriting, loan disbursement',
    { near: 'credit-risk' },
  ),
  skill('Trade Finance', 'letters of credit, bank guarantees, export finance', { near: 'import-export' }),
  skill(
    'KYC',
    'know your customer, AML, anti-money laundering, AML/KYC, KYC/AML, customer due diligence, transaction monitoring, CAMS certification',
  ),
  skill('Teller Operations', 'bank teller, cash counter, teller duties, cheque clearing', {
    near: 'cash-handling',
  }),
  skill(
    'Collections?',
    'debt collection, debt recovery, loan recovery, collections calling, credit control',
    { near: 'accounts-receivable' },
  ),
  skill(
    'Insurance?',
    'insurance products, general insurance, life insurance?, insurance sales, IRDA, IRDAI, Bancassurance',
  ),
  skill('Insurance Underwriting', 'underwriting', { implies: 'insurance' }),
  skill(
    'Claims Processing',
    'insurance claims, claims management, claims handling, claims adjudication, claims adjusting, claim settlement',
  ),
  skill('Actuarial Science', 'actuarial analysis, actuarial modeling, actuarial valuation, reinsurance', {
    implies: 'statistics',
  }),
  skill(
    'Payment Processing',
    'payment gateways, payments industry, merchant acquiring, UPI payments, SWIFT payments, payment reconciliation',
  ),
  skill('Fintech', 'financial technology, digital banking', { near: 'payment-processing' }),
  skill(
    'Company Secretarial',
    'ROC filing, ROC compliance, MCA filings, Companies Act, board resolutions, company law',
    { near: 'statutory-compliance' },
  ),
]);
