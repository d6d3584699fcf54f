import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const supportOccupations = occupationsOf('support', [
  occupation(
    'Customer Support Representative',
    'Customer Service Representative, Customer Service Executive, Customer Care Executive, Customer Support Executive, Customer Service Agent, Customer Support Specialist, Call Center Agent, Call Center Representative, CSR, Customer Care Representative, BPO Executive, Customer Relationship Executive, CRE, Voice Process Executive, International Voice Process, Chat Support Executive, Customer Support Associate, Customer Service Associate, Customer Advisor, Customer Service Advisor, Contact Center Agent, Customer Service Officer, Customer Support Agent, Call Center Executive, Contact Centre Advisor, Support Specialist, Support Executive, Customer Care Associate, Customer Service Specialist, Customer Service Assistant, Customer Service Coordinator, Email Support Executive, Non Voice Process Executive, Customer Care Advisor, Customer Experience Specialist, Customer Experience Associate, Customer Relations Executive, Content Moderator, Customer Support, Customer Service',
    'customer-service, call-center-operations, complaint-handling, crm, chat-support, ticketing-systems, telephone-etiquette',
    'customer-service-manager 0.65, receptionist 0.5, customer-success-manager 0.5',
  ),
  occupation(
    'Customer Service Manager',
    'Customer Support Manager, Call Center Manager, Customer Service Team Leader, Customer Service Supervisor, Team Leader BPO, Customer Support Lead, Call Center Supervisor, Call Center Team Leader, Customer Experience Manager, Customer Care Manager, Team Leader Customer Service, BPO Team Leader, Support Manager, Customer Support Team Lead, Head of Customer Support, Contact Center Manager, Customer Service Lead, Workforce Analyst, Quality Analyst BPO, WFM Analyst, Head of Customer Service, Head of Customer Experience',
    'customer-service, team-management, call-center-operations, kpi-management, customer-experience, workforce-management',
    'operations-manager 0.5',
  ),
  occupation(
    'Customer Success Manager',
    'Customer Success Executive, Customer Success Associate, Customer Onboarding Specialist, Client Success Manager, Implementation Specialist, Customer Success Specialist, Implementation Consultant, Implementation Manager, Head of Customer Success, Onboarding Specialist, Implementation Engineer, Customer Success Lead',
    'customer-success, account-management, customer-experience, crm, upselling',
  ),
]);
