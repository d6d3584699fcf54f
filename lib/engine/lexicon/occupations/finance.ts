import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const financeOccupations = occupationsOf('finance', [
  occupation(
    'Accountant',
    'Senior Accountant, Junior Accountant, Staff Accountant, General Accountant, Accounts Executive, Account Assistant, Accounts Officer, General Ledger Accountant, GL Accountant, Finance Executive, Finance Officer, Cost Accountant, Fund Accountant, Project Accountant, Management Accountant, Accounting Associate, Accounting Assistant, Finance Assistant, Chief Accountant, Financial Accountant, Accounting Specialist, Assistant Accountant, R2R Analyst, Tally Accountant, Tally Operator, Accounts and Finance Executive',
    'accounting, tally, bookkeeping, gst, bank-reconciliation, month-end-close, financial-statements, excel, accounts-payable, general-ledger',
    'bookkeeper 0.85, accounts-payable-specialist 0.8, accounts-manager 0.7, tax-consultant 0.6, auditor 0.6, chartered-accountant 0.7',
  ),
  occupation(
    'Bookkeeper',
    'Accounts Clerk, Accounting Clerk, Full Charge Bookkeeper, Bookkeeping Assistant, Ledger Clerk',
    'bookkeeping, quickbooks, bank-reconciliation, accounts-payable, accounts-receivable, xero',
    'accounts-payable-specialist 0.75',
  ),
  occupation(
    'Accounts Payable Specialist',
    'Accounts Payable Executive, Accounts Payable Clerk, AP Specialist, Accounts Receivable Specialist, Accounts Receivable Executive, AR Specialist, Accounts Payable Analyst, Accounts Receivable Clerk, Billing Executive, Billing Specialist, Billing Clerk, Accounts Payable Associate, AP Analyst, AR Analyst, Purchase Ledger Clerk, Credit Controller, Invoice Processor, Accounts Receivable Analyst, Accounts Receivable Accountant, Accounts Payable Accountant, P2P Associate, O2C Associate',
    'accounts-payable, accounts-receivable, billing-and-invoicing, bank-reconciliation, excel, sap-fico',
  ),
  occupation(
    'Chartered Accountant',
    'CA, CPA Accountant, Certified Public Accountant, Qualified Chartered Accountant, CA Articled Assistant, Article Assistant, Articled Trainee',
    'auditing, taxation, accounting, financial-statements, gst, ifrs, internal-audit, financial-reporting',
    'auditor 0.8, tax-consultant 0.75, finance-manager 0.7',
  ),
  occupation(
    'Auditor',
    'Internal Auditor, External Auditor, Audit Associate, Audit Assistant, Audit Executive, Audit Manager, Audit Senior, Statutory Auditor, Internal Audit Manager, Senior Auditor, Audit Analyst, Audit Trainee, Stock Auditor, Internal Audit Executive',
    'auditing, internal-audit, internal-controls, accounting, financial-reporting, risk-management',
  ),
  occupation(
    'Tax Consultant',
    'Tax Analyst, Tax Accountant, Tax Associate, Tax Manager, Tax Advisor, Tax Preparer, GST Executive, GST Consultant, Taxation Executive, Tax Specialist, Tax Executive, VAT Accountant, Tax Senior, GST Practitioner',
    'taxation, gst, income-tax, tds, vat, accounting',
  ),
  occupation(
    'Accounts Manager',
    'Accounting Manager, Manager Accounts, Assistant Manager Accounts, Accounts Head, Accounts Supervisor, Assistant Accounts Manager, Accounting Supervisor, Assistant Controller',
    'accounting, financial-statements, month-end-close, team-management, taxation, budgeting',
    'finance-manager 0.85',
  ),
  occupation(
    'Finance Manager',
    'Financial Controller, Finance Controller, Controller?, CFO, Chief Financial Officer, Finance Director, Head of Finance, Finance Head, VP Finance, Assistant Finance Manager, Manager Finance, Comptroller, Finance Lead, Director of Finance, Deputy Manager Finance',
    'financial-reporting, budgeting, forecasting, financial-analysis, cash-flow-management, ifrs, internal-controls',
    'financial-analyst 0.6',
  ),
  occupation(
    'Financial Analyst',
    'Finance Analyst, FP&A Analyst, Senior Financial Analyst, FP&A Manager, Business Finance Analyst, Financial Planning Analyst, Corporate Finance Analyst, Finance Business Partner, Commercial Analyst, Financial Planning and Analysis Manager, Pricing Analyst, Revenue Analyst',
    'financial-analysis, financial-modeling, excel, budgeting, forecasting, financial-planning-and-analysis, power-bi',
    'investment-analyst 0.65, data-analyst 0.45, business-analyst 0.4',
  ),
  occupation(
    'Investment Analyst',
    'Equity Research Analyst, Research Analyst Equity, Investment Banker, Investment Banking Analyst, Portfolio Manager, Investment Associate, Fund Manager, Equity Analyst, Private Equity Analyst, Investment Manager, Investment Banking Associate, Mergers and Acquisitions Analyst, Venture Capital Analyst, Quantitative Analyst',
    'investment-analysis, financial-modeling, valuation, bloomberg-terminal, portfolio-management, cfa',
  ),
  occupation(
    'Financial Advisor',
    'Financial Planner, Wealth Manager, Relationship Manager Wealth, Investment Advisor, Mutual Fund Advisor, Private Banker, Financial Consultant, Wealth Advisor, Personal Financial Advisor',
    'wealth-management, mutual-funds, insurance, sales, client-relationship-management',
    'insurance-agent 0.6, bank-relationship-manager 0.75',
  ),
  occupation(
    'Bank Relationship Manager',
    'Relationship Manager, Relationship Officer, Branch Manager Bank, Bank Manager, Branch Relationship Executive, Personal Banker, Bank Officer, Probationary Officer, Banking Executive, Branch Banking Executive, Bank Branch Manager, Banking Associate, Relationship Executive, Assistant Bank Manager, Banker?, Corporate Banker, Phone Banking Officer',
    'retail-banking, client-relationship-management, sales, loan-processing, kyc, wealth-management',
    'bank-teller 0.5, account-manager 0.5',
  ),
  occupation(
    'Bank Teller',
    'Teller?, Bank Clerk, Cash Officer, Banking Assistant, Customer Service Representative Bank, Bank Cashier',
    'teller-operations, cash-handling, retail-banking, customer-service, kyc',
    'cashier 0.5',
  ),
  occupation(
    'Loan Officer',
    'Credit Officer, Credit Analyst, Credit Manager, Loan Processor, Mortgage Advisor, Mortgage Loan Officer, Underwriter, Credit Underwriter, Mortgage Underwriter, Home Loan Executive, Loan Executive, Credit Risk Analyst, Insurance Underwriter, Mortgage Broker, Mortgage Consultant, Credit Executive',
    'credit-risk, loan-processing, insurance-underwriting, financial-analysis, kyc',
    'bank-relationship-manager 0.55',
  ),
  occupation(
    'Collections Executive',
    'Collection Officer, Debt Collector, Recovery Officer, Collections Specialist, Collection Executive, Collections Agent, Recovery Executive, Collections Officer',
    'collections, negotiation, telecalling, accounts-receivable',
    'telecaller 0.5, loan-officer 0.35',
  ),
  occupation(
    'Risk Analyst',
    'Risk Manager, Operational Risk Manager, Market Risk Analyst, Risk Officer, Fraud Analyst, Fraud Investigator, Risk Consultant, Chief Risk Officer, Risk Specialist, Risk and Compliance Manager',
    'financial-risk-management, credit-risk, risk-management, data-analysis, forensic-accounting',
    'compliance-officer 0.6, financial-analyst 0.5',
  ),
  occupation(
    'AML Analyst',
    'KYC Analyst, AML Officer, KYC Associate, KYC Executive, AML Compliance Officer, MLRO, Transaction Monitoring Analyst, Financial Crime Analyst',
    'kyc, compliance, financial-risk-management, investigation',
    'compliance-officer 0.75, risk-analyst 0.65',
  ),
  occupation(
    'Insurance Agent',
    'Insurance Advisor, Insurance Sales Executive, Insurance Broker, Life Insurance Agent, Insurance Consultant, Insurance Executive, Insurance Sales Agent',
    'insurance, sales, lead-generation, client-relationship-management',
    'sales-executive 0.5',
  ),
  occupation(
    'Claims Adjuster',
    'Claims Handler, Claims Executive, Claims Analyst, Claims Processor, Claims Specialist, Insurance Claims Adjuster, Claims Manager, Loss Adjuster, Claims Officer, Claims Examiner, Claims Associate',
    'claims-processing, insurance, investigation, customer-service',
    'insurance-agent 0.45, loan-officer 0.4',
  ),
  occupation(
    'Actuary',
    'Actuarial Analyst, Actuarial Associate, Actuarial Consultant',
    'actuarial-science, statistics, excel, r, insurance',
    'risk-analyst 0.5, data-scientist 0.45',
  ),
  occupation(
    'Payroll Specialist',
    'Payroll Executive, Payroll Officer, Payroll Administrator, Payroll Manager, Payroll Analyst, Payroll Accountant, Payroll Clerk, Payroll Associate, Payroll Coordinator',
    'payroll, statutory-compliance, attendance-management, hris, excel',
    'hr-generalist 0.55, accountant 0.5',
  ),
  occupation(
    'Company Secretary',
    'CS Trainee, Assistant Company Secretary, Corporate Secretary',
    'company-secretarial, corporate-law, compliance, statutory-compliance',
    'compliance-officer 0.6, lawyer 0.45',
  ),
  occupation(
    'Trader',
    'Equity Dealer, Stock Broker, Forex Trader, Commodity Trader, Equity Trader, Stockbroker, Treasury Dealer',
    'trading, investment-analysis, bloomberg-terminal',
    'investment-analyst 0.6',
  ),
  occupation(
    'Treasury Analyst',
    'Treasury Manager, Treasury Officer, Trade Finance Officer, Trade Finance Executive, Treasury Accountant, Trade Finance Manager',
    'treasury, cash-flow-management, trade-finance, financial-analysis',
    'financial-analyst 0.65, finance-manager 0.55',
  ),
]);
