import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const supportSkills = skillsOf('support', [
  skill(
    'Customer Service',
    'customer support, customer care, client service, customer assistance, serving customers, assisting customers, helping customers',
  ),
  skill(
    'Call Center Operations',
    'contact center operations, BPO, inbound calls, inbound calling, inbound call handling, BPO operations, call handling, call center, contact center',
    { implies: 'customer-service', near: 'telecalling' },
  ),
  skill(
    'Complaint Handling',
    'complaint resolution, customer complaints, handling complaints, escalation handling, escalation management, query resolution, query handling',
    { near: 'customer-service' },
  ),
  skill('Chat Support', 'live chat, live chat support, chat process, web chat support', {
    implies: 'customer-service',
    near: 'email-support',
  }),
  skill('Email Support', 'email handling, email correspondence, email etiquette', {
    near: 'customer-service',
  }),
  skill('Zendesk', 'Freshdesk, Intercom platform, Help Scout, Zoho Desk', { near: 'ticketing-systems' }),
  skill(
    'Ticketing Systems',
    'ticketing tools, ticket management, support tickets, Jira Service Management, BMC Remedy',
  ),
  skill(
    'Customer Success',
    'customer success management, customer retention, churn reduction, client retention, Gainsight',
    { near: 'account-management' },
  ),
  skill(
    'Customer Experience',
    'CX, NPS, net promoter score, CSAT, customer satisfaction, customer journey mapping',
    { near: 'customer-service' },
  ),
  skill(
    'Telephone Etiquette',
    'phone etiquette, telephone handling, telephone skills, answering calls, answering phones, telephone manner',
    { near: 'customer-service' },
  ),
  skill(
    'Technical Troubleshooting',
    'technical customer support, product troubleshooting, technical assistance',
    { near: 'it-support' },
  ),
  skill(
    'Quality Monitoring (Calls)',
    'call auditing, call quality monitoring, call quality analysis, transaction monitoring in BPO',
    { near: 'call-center-operations' },
  ),
  skill(
    'Workforce Management',
    'WFM, shift scheduling, staff scheduling, rostering, staff rota, roster management',
    { near: 'resource-planning' },
  ),
  skill('Content Moderation', 'trust and safety, community moderation', { near: 'customer-service' }),
  skill('IVR', 'Genesys, Five9, Avaya call center, dialers, predictive dialer', {
    near: 'call-center-operations',
  }),
  skill(
    'International Voice Process',
    'voice process, US process, UK process, non-voice process, semi-voice process',
    { near: 'call-center-operations' },
  ),
]);
