import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const publicSkills = skillsOf('public', [
  skill(
    'Public Administration',
    'government administration, civil service, government operations, public sector management',
  ),
  skill('Public Policy', 'policy analysis, policy research, policy advocacy, policy making'),
  skill(
    'Social Work',
    'social services, casework, social welfare, MSW, case management for social services',
    { near: 'counseling' },
  ),
  skill('Case Management', 'case notes, caseload management, client case management', {
    near: 'social-work',
  }),
  skill(
    'Community Outreach',
    'community development, community engagement, community mobilization, community organizing, outreach programs',
  ),
  skill('Youth Work', 'youth development, youth mentoring, youth programs', { near: 'social-work' }),
  skill('Child Welfare', 'foster care, family support services, juvenile justice', {
    implies: 'social-work',
    near: 'safeguarding',
  }),
  skill('Volunteer Management', 'volunteer coordination, volunteer recruitment', {
    near: 'community-outreach',
  }),
  skill('NGO Operations', 'nonprofit management, non-profit management, NGO management, development sector', {
    near: 'community-outreach',
  }),
  skill('Grant Writing', 'grant proposals, grant applications, funding proposals'),
  skill('Humanitarian Response', 'humanitarian aid, refugee support, relief operations', {
    near: 'ngo-operations',
  }),
  skill('WASH Programs', 'water sanitation and hygiene', { near: 'humanitarian-response' }),
  skill('Government Relations', 'public affairs, lobbying, government liaison, liaisoning'),
  skill('Election Administration', 'census operations, field surveys, field data collection', {
    near: 'public-administration',
  }),
  skill('Land Records', 'revenue administration, land acquisition', { near: 'public-administration' }),
  skill('Public Procurement', 'government procurement, GeM portal, e-tendering', { near: 'procurement' }),
  skill(
    'Military Operations',
    'military service, defense operations, Indian Army, armed forces, army service',
  ),
  skill('Postal Services', 'mail sorting, mail delivery, postal operations', { near: 'delivery-driving' }),
  skill('Diplomacy', 'international relations, foreign affairs, consular services'),
  skill('Welfare Rights Advice', 'benefits advice, housing advice, citizens advice', { near: 'social-work' }),
]);
