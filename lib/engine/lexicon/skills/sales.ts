import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const salesSkills = skillsOf('sales', [
  skill(
    'Sales',
    'selling, sales skills, sales experience, selling skills, sales techniques, direct sales, consultative selling',
  ),
  skill('B2B Sales', 'business-to-business sales, corporate sales, enterprise sales, institutional sales', {
    implies: 'sales',
    near: 'b2c-sales, solution-selling',
  }),
  skill('B2C Sales', 'business to consumer sales, retail selling', { implies: 'sales' }),
  skill('Inside Sales', 'inbound sales, telesales, tele sales, phone sales', {
    implies: 'sales',
    near: 'telecalling',
  }),
  skill('Field Sales', 'outside sales, door-to-door sales, territory sales, outdoor sales', {
    implies: 'sales',
  }),
  skill('Telecalling', 'tele calling, cold calling, outbound calling, telemarketing, cold calls', {
    near: 'lead-generation',
  }),
  skill('Lead Generation', 'lead gen, prospecting, sales prospecting, generating leads, demand generation'),
  skill('Lead Qualification', 'BANT, lead nurturing, lead management, lead conversion', {
    near: 'lead-generation',
  }),
  skill('LinkedIn Sales Navigator', 'Sales Navigator, ZoomInfo, Apollo.io, Outreach.io, SalesLoft', {
    near: 'lead-generation',
  }),
  skill(
    'Account Management',
    'key account management, client account management, strategic accounts, KAM, managing accounts',
    { near: 'client-relationship-management' },
  ),
  skill(
    'Client Relationship Management',
    'client relations, client management, relationship management, relationship building, client servicing, building relationships with clients',
    { near: 'crm' },
  ),
  skill('Solution Selling', 'SPIN selling, MEDDIC, Challenger sale, value selling', { implies: 'sales' }),
  skill(
    'Sales Management',
    'sales leadership, sales team management, managing sales teams, sales operations',
    { implies: 'sales' },
  ),
  skill('Sales Planning', 'sales strategy, territory management, territory planning, sales target planning', {
    near: 'sales-management',
  }),
  skill(
    'Channel Sales',
    'distributor management, dealer management, channel management, dealer network, distribution management, partner sales',
    { implies: 'sales' },
  ),
  skill('FMCG Sales', 'general trade, modern trade, primary and secondary sales, FMCG, beat planning', {
    implies: 'sales',
  }),
  skill(
    'Pharmaceutical Sales',
    'pharma sales, medical sales, doctor detailing, doctor visits, medical representative, prescription generation',
    { implies: 'sales' },
  ),
  skill(
    'Real Estate Sales',
    'property sales, real estate, RERA, property leasing, real estate brokerage, site visits with clients',
    { near: 'property-management' },
  ),
  skill('Automotive Sales', 'car sales, vehicle sales, showroom sales', { implies: 'sales' }),
  skill('Software Sales', 'SaaS sales, technology sales, IT sales', { implies: 'b2b-sales' }),
  skill(
    'Pre-Sales',
    'presales, sales engineering, product demos, product demonstrations, solution demos, RFP responses',
    { near: 'solution-selling' },
  ),
  skill(
    'Proposal Writing',
    'sales proposals, RFP, RFQ, bid management, tender management, tendering, bid writing, quotation preparation',
    { near: 'pre-sales' },
  ),
  skill(
    'Upselling',
    'cross-selling, upsell, cross sell, up-selling and cross-selling, upselling and cross-selling',
    { implies: 'sales' },
  ),
  skill('Closing Deals', 'deal closing, sales closing, deal negotiation', { implies: 'sales' }),
  skill(
    'Target Achievement',
    'sales targets, meeting sales targets, quota attainment, achieving targets, revenue targets',
    { near: 'sales' },
  ),
  skill('Pipeline Management', 'sales pipeline, sales funnel, sales pipeline management', { near: 'crm' }),
  skill('Export Sales', 'international sales, export marketing', { implies: 'sales', near: 'import-export' }),
  skill('In-Store Demonstration', 'product demonstration in store, brand promotion in store', {
    near: 'visual-merchandising',
  }),
  skill('Fundraising', 'donor relations, donor management, donor engagement, major gifts', {
    near: 'grant-writing',
  }),
  skill('Customer Acquisition', 'client acquisition, new client acquisition, customer onboarding', {
    near: 'lead-generation',
  }),
  skill('Pricing Strategy', 'price negotiation, revenue management, dynamic pricing', {
    near: 'market-research',
  }),
]);
