import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const safetyOccupations = occupationsOf('safety', [
  occupation(
    'Safety Officer',
    'HSE Officer, Safety Engineer, HSE Engineer, Health and Safety Officer, EHS Officer, EHS Specialist, HSE Manager, Safety Manager, EHS Manager, Safety Supervisor, Health and Safety Manager, HSE Advisor, Safety Executive, EHS Executive, Fire and Safety Officer, Safety Inspector, HSE Supervisor, EHS Engineer, Safety Coordinator, Health and Safety Advisor, Environmental Health and Safety Specialist, HSE Coordinator, Safety Steward, HSE Executive, EHS Coordinator, Health and Safety Coordinator, HSE Inspector, Safety Specialist, Environmental Health and Safety Manager, Fire Safety Officer',
    'occupational-safety, safety-audits, nebosh, construction-safety, fire-safety, accident-investigation, safety-training',
    'environmental-engineer 0.45, site-supervisor 0.35',
  ),
  occupation(
    'Security Guard',
    'Security Officer, Guard?, Security Personnel, Watchman, Bouncer, Door Supervisor, Security Staff, Gate Keeper, Security Supervisor, Patrol Officer, Lady Guard, Bodyguard, CCTV Operator, Security Agent, Control Room Operator, Loss Prevention Officer, Mobile Patrol Officer, Armed Security Officer, Armed Guard, Unarmed Security Guard, Event Security Guard, Close Protection Officer, Security Patrol Officer, Concierge Security Officer, Lady Security Guard, Loss Prevention Associate, Security Executive, Surveillance Officer, Security Guard Supervisor',
    'security-guarding, access-control, cctv-monitoring, crowd-control, emergency-response, first-aid',
    'security-manager 0.6, police-officer 0.4',
  ),
  occupation(
    'Security Manager',
    'Security Head, Chief Security Officer, Security Operations Manager, Head of Security, Assistant Security Manager, Security Incharge, Security Director, Director of Security, Corporate Security Manager, Loss Prevention Manager',
    'security-management, security-guarding, risk-management, team-management, emergency-response',
  ),
  occupation(
    'Firefighter',
    'Fire Fighter, Fireman, Fire Officer, Fire Safety Technician, Fire Marshal, Fire Technician, Fire Watcher, Fire Warden',
    'firefighting, fire-safety, emergency-response, first-aid',
    'safety-officer 0.5',
  ),
  occupation(
    'Police Officer',
    'Police Constable, Detective, Sub Inspector, Investigator?, Correctional Officer, Prison Officer, Private Investigator, Army Officer, Soldier, Army Personnel, Military Officer, Border Force Officer, Crime Analyst, Sheriff, Deputy Sheriff, Probation Officer, Ex-Serviceman, Custody Officer',
    'law-enforcement, investigation, military-operations, emergency-response',
  ),
]);
