import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const adminSkills = skillsOf('admin', [
  skill(
    'Office Administration',
    'office management, administrative support, administrative tasks, office administration skills, general administration, administrative duties, clerical duties, clerical work, office operations, office support',
  ),
  skill('Data Entry', 'data-entry operations, data input, data processing, data encoding', {
    near: 'typing',
  }),
  skill(
    'Calendar Management',
    'diary management, calendar coordination, scheduling appointments, appointment scheduling, scheduling meetings, meeting scheduling, managing calendars',
    { near: 'executive-support' },
  ),
  skill(
    'Executive Support',
    'executive assistance, C-level support, personal assistance, PA duties, supporting executives',
    { near: 'office-administration' },
  ),
  skill(
    'Travel Coordination',
    'travel management, travel desk, booking travel, organizing travel, business travel arrangements',
    { near: 'travel-planning' },
  ),
  skill(
    'Reception',
    'receptionist duties, front desk, front office, reception duties, greeting visitors, visitor reception',
    { near: 'office-administration' },
  ),
  skill('Switchboard', 'EPABX, telephone operation, PBX switchboard, switchboard operation', {
    near: 'reception',
  }),
  skill('Filing', 'document filing, filing and documentation, filing systems, file management, archiving', {
    near: 'document-control',
  }),
  skill(
    'Document Control',
    'document management, document controller skills, Aconex, document management system, records management, EDMS, DMS software',
  ),
  skill('Minute Taking', 'taking minutes, meeting minutes, minutes of meetings, MOM preparation', {
    near: 'office-administration',
  }),
  skill(
    'Business Correspondence',
    'correspondence, letter drafting, drafting emails, drafting letters, letter writing',
    { near: 'writing-skills' },
  ),
  skill('Shorthand', 'stenography, dictation', { near: 'typing' }),
  skill('Mail Handling', 'courier management, mailroom, mail room', { near: 'office-administration' }),
  skill(
    'Office Equipment',
    'photocopying, scanning documents, fax machines, printers and scanners, printing and scanning',
    { isGeneral: true },
  ),
  skill(
    'Office Supplies Management',
    'stationery management, office supplies, ordering supplies, pantry management',
    { near: 'office-administration' },
  ),
  skill('Meeting Coordination', 'meeting organization, boardroom management, arranging meetings', {
    near: 'calendar-management',
  }),
  skill('Virtual Assistance', 'virtual assistant work, remote administrative support', {
    near: 'executive-support',
  }),
  skill(
    'Back Office Operations',
    'back office, back-office support, back office processing, backend operations of BPO',
    { near: 'office-administration' },
  ),
  skill('Quotation Handling', 'preparing quotations, LPO processing', { near: 'order-management' }),
]);
