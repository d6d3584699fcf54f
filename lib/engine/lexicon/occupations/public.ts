import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const publicOccupations = occupationsOf('public', [
  occupation(
    'Social Worker',
    'Case Manager, Case Worker, Caseworker, Family Support Worker, Youth Worker, Child Protection Officer, Community Support Worker, Community Worker, Medical Social Worker, Social Work Assistant, Licensed Clinical Social Worker, LCSW, Child Welfare Officer, Welfare Officer, Youth Counselor, Community Development Officer, Community Mobilizer, Outreach Worker, Substance Abuse Counselor, School Social Worker, Social Services Worker, Children’s Social Worker',
    'social-work, case-management, counseling, safeguarding, community-outreach, documentation',
    'ngo-program-officer 0.55, caregiver 0.35',
  ),
  occupation(
    'NGO Program Officer',
    'Program Officer, Field Officer, NGO Worker, Programme Manager NGO, Field Coordinator, Community Organizer, M&E Officer, Volunteer Coordinator, Monitoring and Evaluation Officer, Grant Writer, Grants Manager, Program Associate, Project Officer NGO, Humanitarian Worker, Nonprofit Program Manager, Grants Officer, Outreach Coordinator, Livelihood Officer, Village Coordinator',
    'ngo-operations, community-outreach, monitoring-and-evaluation, grant-writing, reporting, humanitarian-response',
    'project-coordinator 0.45',
  ),
  occupation(
    'Policy Analyst',
    'Policy Advisor, Policy Officer, Public Policy Analyst, Public Policy Manager, Research Officer Policy, Policy Manager, Legislative Assistant, Policy Researcher, Government Affairs Analyst, Economist, Economic Analyst, Research Economist',
    'public-policy, academic-research, data-analysis, writing-skills, economics, government-relations',
    'management-consultant 0.4',
  ),
  occupation(
    'Government Officer',
    'Civil Servant, Administrative Officer Government, Government Clerk, Panchayat Secretary, Block Development Officer, Municipal Officer, Tehsildar, City Clerk, Revenue Officer, Public Administrator, City Manager, Tax Inspector, Lower Division Clerk, Upper Division Clerk, LDC, UDC, Postman, Postal Worker, Mail Carrier, Benefits Officer, Council Officer, Diplomat, Consular Officer',
    'public-administration, documentation, office-administration, land-records, postal-services',
    'office-administrator 0.45',
  ),
]);
