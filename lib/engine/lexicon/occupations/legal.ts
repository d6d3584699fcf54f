import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const legalOccupations = occupationsOf('legal', [
  occupation(
    'Lawyer',
    'Advocate?, Attorney, Solicitor, Barrister, Associate Attorney, Litigation Associate, Legal Associate, Litigation Lawyer, Corporate Lawyer, Junior Advocate, Staff Attorney, Associate Lawyer, Litigation Attorney, Public Defender, Trainee Solicitor, Prosecutor, Immigration Lawyer, Associate Solicitor',
    'litigation, legal-research, legal-drafting, contract-drafting, bar-admission, corporate-law',
    'legal-counsel 0.85, paralegal 0.6',
  ),
  occupation(
    'Legal Counsel',
    'Legal Manager, General Counsel, In-House Counsel, Corporate Counsel, Head of Legal, Legal Head, Legal Advisor, Legal Director, Chief Legal Officer, Legal Consultant, Assistant General Counsel, Senior Legal Counsel, In-House Lawyer',
    'contract-drafting, corporate-law, compliance, legal-research, intellectual-property',
  ),
  occupation(
    'Paralegal',
    'Legal Assistant, Legal Executive, Legal Secretary, Law Clerk, Legal Officer, Legal Intern, Legal Analyst, Court Clerk, Legal Administrator, Legal Trainee, Notary Public, Conveyancer, Legal Researcher, Contract Specialist, Contract Administrator, Contracts Manager, Contracts Executive',
    'legal-research, paralegal-skills, legal-drafting, document-control, contract-management',
    'legal-counsel 0.55, office-administrator 0.35',
  ),
  occupation(
    'Compliance Officer',
    'Compliance Manager, Compliance Analyst, Compliance Executive, Regulatory Compliance Officer, Compliance Specialist, Head of Compliance, Chief Compliance Officer, Compliance Associate, Regulatory Analyst, Ethics and Compliance Manager',
    'compliance, risk-management, auditing, kyc, policy-development',
    'legal-counsel 0.5',
  ),
  occupation(
    'Patent Analyst',
    'Patent Agent, Patent Attorney, IP Analyst, Trademark Attorney, IP Associate, Intellectual Property Lawyer, IP Paralegal, Patent Engineer',
    'intellectual-property, legal-research, technical-writing',
    'lawyer 0.55, research-scientist 0.3',
  ),
]);
