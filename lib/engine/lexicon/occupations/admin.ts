import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const adminOccupations = occupationsOf('admin', [
  occupation(
    'Office Administrator',
    'Administrative Assistant, Admin Assistant, Office Assistant, Admin Executive, Administration Executive, Administrator?, Admin Officer, Administrative Officer, Office Executive, Administrative Executive, Administration Assistant, Office Coordinator, Office Clerk, Clerk?, Admin Coordinator, Administrative Coordinator, Back Office Executive, General Clerk, Administrative Associate, Administrative Specialist, Business Support Officer, Back Office Assistant, Admin Clerk, Team Assistant, Administration Officer, Office Staff, Business Administrator, School Secretary, Administrative Support, Administration Coordinator, Administrative Clerk, Office Associate, Program Assistant, Department Secretary, Admin Associate, Office Admin, Back Office Associate, Back Office Operations Executive, Secretary Administration, Administrative Support Assistant',
    'office-administration, microsoft-office, data-entry, filing, calendar-management, reception, business-correspondence',
    'receptionist 0.75, executive-assistant 0.7, data-entry-operator 0.7, office-manager 0.7, document-controller 0.6',
  ),
  occupation(
    'Office Manager',
    'Administration Manager, Admin Manager, Administrative Manager, Office Supervisor, Head of Administration, Admin Head, Manager Administration, Admin Supervisor, Business Office Manager, Administration Supervisor, Assistant Manager Administration',
    'office-administration, vendor-management, facilities-management, budget-management, team-management',
  ),
  occupation(
    'Executive Assistant',
    'Personal Assistant, PA, Secretary?, Executive Secretary, EA, Assistant to CEO, Personal Secretary, EA to CEO, EA to MD, PA to Director, Private Secretary, Executive Administrative Assistant, Executive Personal Assistant, Assistant to the CEO, EA to Director, Executive Assistant to CEO, Assistant to Managing Director',
    'executive-support, calendar-management, travel-coordination, minute-taking, business-correspondence, microsoft-office',
    'office-manager 0.6',
  ),
  occupation(
    'Receptionist',
    'Front Desk Receptionist, Front Desk Officer, Front Office Coordinator, Office Receptionist, Telephone Operator, Receptionist cum Admin, Front Desk Coordinator, Receptionist Administrator, Switchboard Operator, Front Desk Assistant, Corporate Receptionist, Front Desk Representative, Receptionist/Admin Assistant',
    'reception, telephone-etiquette, switchboard, office-administration, customer-service',
  ),
  occupation(
    'Data Entry Operator',
    'Data Entry Clerk, Data Entry Executive, Data Entry Specialist, Computer Operator, Typist, Data Processor, MIS Executive, Data Entry, Data Operator, Data Entry Associate, Stenographer, Data Encoder, Computer Operator Cum Typist, Data Clerk, Data Entry Assistant, Word Processor Operator, MIS Coordinator',
    'data-entry, typing, excel, computer-skills, attention-to-detail',
  ),
  occupation(
    'Document Controller',
    'Document Control Specialist, Document Control Engineer, Documentation Officer, Records Manager, Document Specialist, Document Coordinator, Records Clerk, File Clerk, Document Control Officer, Records Management Officer, Document Control Clerk',
    'document-control, filing, sharepoint, office-administration',
  ),
  occupation(
    'Virtual Assistant',
    'Remote Assistant, Online Assistant, Virtual Executive Assistant, Remote Administrative Assistant',
    'virtual-assistance, calendar-management, data-entry, business-correspondence',
    'executive-assistant 0.75, office-administrator 0.7',
  ),
]);
