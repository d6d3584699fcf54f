import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const safetySkills = skillsOf('safety', [
  skill(
    'Occupational Safety',
    'occupational health and safety, OHS, health and safety, HSE?, EHS, workplace safety, safety management, health safety and environment',
  ),
  skill('NEBOSH', 'NEBOSH IGC, NEBOSH Certificate, IOSH, IOSH Managing Safely, NEBOSH Diploma', {
    implies: 'occupational-safety',
  }),
  skill('OSHA', 'OSHA regulations, OSHA standards, OSHA 30-hour, OSHA compliance', {
    implies: 'occupational-safety',
  }),
  skill('ISO 45001', 'OHSAS 18001', { implies: 'occupational-safety' }),
  skill(
    'Safety Audits',
    'safety inspections, HIRA, hazard identification, job safety analysis, JSA, hazard identification and risk assessment',
    { implies: 'occupational-safety' },
  ),
  skill('Accident Investigation', 'incident investigation, accident reporting, near miss reporting', {
    implies: 'occupational-safety',
  }),
  skill('Safety Training', 'safety inductions, safety awareness training, emergency drills, mock drills', {
    implies: 'occupational-safety',
  }),
  skill('Fire Safety', 'fire prevention, fire drills, fire warden, fire and safety, fire extinguishers'),
  skill('Firefighting', 'fire fighting, fire rescue, fire suppression', { near: 'fire-safety' }),
  skill(
    'Emergency Response',
    'emergency preparedness, disaster management, emergency management, search and rescue, evacuation procedures',
    { near: 'fire-safety' },
  ),
  skill(
    'Security Guarding',
    'guarding, security patrols, static guarding, patrolling, security services, SIRA, SIRA license, SIA licence, SIA Door Supervisor, manned guarding, PSARA',
  ),
  skill(
    'CCTV Monitoring',
    'CCTV surveillance, CCTV operation, video surveillance, surveillance monitoring, CCTV, control room operation',
    { near: 'security-guarding' },
  ),
  skill(
    'Access Control',
    'visitor management, gate pass management, visitor access control, entry and exit control',
    { near: 'security-guarding' },
  ),
  skill('Crowd Control', 'crowd management, event security, door supervision', { near: 'security-guarding' }),
  skill(
    'Security Management',
    'physical security, corporate security, security operations management, security risk assessment',
    { near: 'security-guarding' },
  ),
  skill('Close Protection', 'executive protection, bodyguarding, VIP protection', {
    near: 'security-guarding',
  }),
  skill(
    'Investigation',
    'private investigation, criminal investigation, evidence collection, interviewing witnesses',
    { near: 'law-enforcement' },
  ),
  skill('Law Enforcement', 'policing, police work, crime prevention, patrol duty'),
  skill('Firearms Handling', 'weapons handling, armed security, gun license', { near: 'security-guarding' }),
  skill('Self-Defense', 'martial arts, karate, taekwondo, judo, self defence'),
  skill(
    'Environmental Management',
    'ISO 14001, environmental compliance, EIA, environmental impact assessment, environmental monitoring',
    { near: 'environmental-science' },
  ),
]);
