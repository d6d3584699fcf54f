import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const legalSkills = skillsOf('legal', [
  skill('Legal Research', 'case law research, Westlaw, LexisNexis, SCC Online, Manupatra, legal analysis'),
  skill(
    'Legal Drafting',
    'drafting pleadings, drafting legal documents, legal writing, drafting petitions, legal notices, affidavits',
    { near: 'contract-drafting' },
  ),
  skill(
    'Contract Drafting',
    'contract review, drafting contracts, drafting agreements, contract vetting, agreement drafting, NDAs, contract law',
  ),
  skill(
    'Litigation',
    'civil litigation, dispute resolution, court appearances, trial advocacy, court proceedings, pleadings, litigation support',
  ),
  skill('Corporate Law', 'commercial law, business law, corporate governance, securities law', {
    near: 'mergers-and-acquisitions',
  }),
  skill('Criminal Law', 'criminal litigation, criminal defense, CrPC, IPC law', { near: 'litigation' }),
  skill('Family Law', 'divorce law, matrimonial law, child custody', { near: 'litigation' }),
  skill('Property Law', 'real estate law, conveyancing, title search, property documentation, land law'),
  skill(
    'Intellectual Property',
    'IP law, trademark registration, trademarks, patents, patent law, patent drafting, patent prosecution, copyright law',
  ),
  skill('Labor Law', 'employment law, industrial relations law, UAE labour law, Factories Act', {
    near: 'statutory-compliance',
  }),
  skill('Tax Law', 'tax litigation, tax disputes', { near: 'taxation' }),
  skill('Immigration Law', 'visa processing, immigration services, immigration', { near: 'pro-services' }),
  skill('Arbitration', 'mediation, alternative dispute resolution, ADR law', { near: 'litigation' }),
  skill('Constitutional Law', 'administrative law, writ petitions'),
  skill('Banking Law', 'insolvency, IBC law, SARFAESI, debt recovery tribunal, finance law'),
  skill(
    'Compliance',
    'regulatory compliance, compliance management, compliance monitoring, corporate compliance',
  ),
  skill('Legal Compliance', 'statutory legal compliance, legal risk', { implies: 'compliance' }),
  skill('E-Discovery', 'document review, Relativity eDiscovery, ediscovery', { near: 'legal-research' }),
  skill(
    'Paralegal Skills',
    'paralegal work, case management for law firms, case preparation, filing court documents, legal assistance',
  ),
  skill('Notary', 'notary public, notarization'),
  skill('Client Counseling (Law)', 'legal advice, legal counsel, legal advisory, legal consultation', {
    near: 'litigation',
  }),
  skill(
    'Bar Admission',
    'Bar Council of India enrolment, admitted to the bar, LLB, LL.B, LL.M, JD law, solicitor qualification, SQE',
    { near: 'litigation' },
  ),
]);
