import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const salesOccupations = occupationsOf('sales', [
  occupation(
    'Sales Executive',
    'Sales Representative, Sales Officer, Field Sales Executive, Outdoor Sales Executive, Sales Rep, Sales Consultant, Sales Person, Salesperson, Direct Sales Executive, Field Sales Representative, Sales Specialist, Sales Advisor, Sales Agent, Sales Professional, Sales Trainee, Sales and Marketing Executive, Territory Sales Executive, Territory Sales Officer, Outside Sales Representative',
    'sales, lead-generation, field-sales, negotiation, target-achievement, client-relationship-management, crm',
    'business-development-executive 0.85, account-manager 0.7, inside-sales-executive 0.8, sales-manager 0.65, retail-sales-associate 0.55',
  ),
  occupation(
    'Inside Sales Executive',
    'Inside Sales Representative, Inside Sales Specialist, Sales Development Representative, SDR, BDR, Business Development Representative, Inside Sales Associate, Inside Sales Manager, Inside Sales',
    'inside-sales, telecalling, lead-qualification, lead-generation, crm, salesforce',
    'telecaller 0.7, business-development-executive 0.8',
  ),
  occupation(
    'Telecaller',
    'Tele Caller, Telesales Executive, Telemarketer, Telesales Representative, Tele Sales Executive, Telemarketing Executive, Telesales Agent, Outbound Sales Agent, Telecalling Executive',
    'telecalling, inside-sales, customer-service, communication-skills',
    'customer-support-representative 0.6',
  ),
  occupation(
    'Business Development Executive',
    'Business Development Associate, BDE, BDA, BD Executive, Business Development Officer, Business Development Specialist, Business Developer, Client Acquisition Executive, Partnerships Associate, Business Development',
    'business-development, lead-generation, b2b-sales, proposal-writing, crm, negotiation',
    'business-development-manager 0.75',
  ),
  occupation(
    'Business Development Manager',
    'BDM, Head of Business Development, Partnerships Manager, Manager Business Development, Strategic Partnerships Manager, Director of Business Development, Alliance Manager, Business Development Director, Business Development Lead',
    'business-development, b2b-sales, client-relationship-management, sales-planning, negotiation, pipeline-management',
    'sales-manager 0.8, account-manager 0.65',
  ),
  occupation(
    'Account Manager',
    'Key Account Manager, Account Executive, Client Relationship Manager, Client Servicing Executive, Client Partner, Strategic Account Manager, KAM, Key Account Executive, Client Servicing Manager, Enterprise Account Executive, Client Account Manager, Account Director, National Account Manager, Client Relationship Executive, Client Engagement Manager, Client Success Executive',
    'account-management, client-relationship-management, upselling, negotiation, crm, b2b-sales',
    'customer-success-manager 0.7, business-development-executive 0.6',
  ),
  occupation(
    'Sales Manager',
    'Area Sales Manager, Regional Sales Manager, Territory Sales Manager, ASM, Sales Head, Head of Sales, Sales Director, VP Sales, Director of Sales, Territory Manager, National Sales Manager, Sales Team Leader, Sales Team Lead, Assistant Sales Manager, Zonal Sales Manager, Sales Lead, Sales Supervisor, Deputy Sales Manager, Unit Sales Manager, Chief Revenue Officer, Manager Sales, Vice President Sales, Sales Team Manager, Assistant Manager Sales',
    'sales-management, sales-planning, channel-sales, team-management, target-achievement, pipeline-management, forecasting',
  ),
  occupation(
    'Sales Coordinator',
    'Sales Support Executive, Sales Administrator, Sales Assistant Coordinator, Sales Operations Executive, Sales Operations Analyst, Order Management Executive, Sales Support Specialist, Back Office Sales Executive, Sales Operations Manager, Revenue Operations Analyst, Inside Sales Coordinator',
    'order-management, crm, excel, billing-and-invoicing, quotation-handling, customer-service',
    'office-administrator 0.5, sales-executive 0.5',
  ),
  occupation(
    'Sales Engineer',
    'Pre-Sales Engineer, Presales Consultant, Technical Sales Engineer, Technical Sales Executive, Solutions Engineer, Presales Engineer, Pre-Sales Consultant, Solution Consultant, Technical Sales Manager, Application Sales Engineer, Technical Sales Representative',
    'pre-sales, solution-selling, proposal-writing, b2b-sales',
    'sales-executive 0.55, software-architect 0.35',
  ),
  occupation(
    'Medical Representative',
    'Pharma Sales Representative, Medical Sales Representative, Area Business Manager Pharma, Pharmaceutical Sales Representative, Medical Rep, Pharmaceutical Sales Executive, Medical Sales Executive, Medical Device Sales Representative, Business Executive Pharma',
    'pharmaceutical-sales, sales, field-sales, pharmacology, target-achievement',
    'sales-executive 0.65',
  ),
  occupation(
    'Real Estate Agent',
    'Property Consultant, Real Estate Sales Executive, Real Estate Consultant, Realtor, Property Advisor, Real Estate Broker, Leasing Consultant, Leasing Agent, Letting Agent, Estate Agent, Property Sales Consultant, Leasing Executive, Lettings Negotiator',
    'real-estate-sales, negotiation, lead-generation, client-relationship-management',
    'sales-executive 0.55, property-manager 0.55',
  ),
  occupation(
    'Channel Sales Manager',
    'Channel Sales Executive, Distribution Manager Sales, Partner Manager, Partner Account Manager, Dealer Manager, Channel Manager, Distributor Sales Executive, Channel Partner Manager',
    'channel-sales, fmcg-sales, sales, negotiation',
    'sales-manager 0.75, sales-executive 0.6',
  ),
  occupation(
    'Bid Manager',
    'Proposal Manager, Proposal Writer, Tender Executive, Tendering Engineer, Bid Coordinator, Tender Manager, Bid Writer, Tender Coordinator, RFP Manager',
    'proposal-writing, contract-management, construction-estimating',
    'sales-engineer 0.5, estimator 0.45',
  ),
  occupation(
    'Fundraiser',
    'Fundraising Executive, Fundraising Manager, Donor Relations Manager, Development Officer, Development Manager Nonprofit, Fundraising Officer',
    'fundraising, grant-writing, client-relationship-management',
    'ngo-program-officer 0.5, sales-executive 0.4',
  ),
]);
