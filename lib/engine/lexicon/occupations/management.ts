import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const managementOccupations = occupationsOf('management', [
  occupation(
    'Project Manager',
    'Senior Project Manager, Project Lead, Project Leader, Head of Projects, Project Director, PMO Manager, PMO Lead',
    'project-management, project-scheduling, risk-management, stakeholder-management, budget-management, pmp, microsoft-project',
    'program-manager 0.8, project-coordinator 0.65, construction-manager 0.5',
  ),
  occupation(
    'Program Manager',
    'Program Director, Program Lead',
    'program-management, project-management, stakeholder-management, budget-management, risk-management',
  ),
  occupation(
    'Project Coordinator',
    'Project Assistant, Project Administrator, Project Support Officer, PMO Analyst, PMO Officer, Project Officer, Project Executive, Assistant Project Manager, Project Associate, Program Coordinator, Project Planner',
    'project-management, documentation, meeting-coordination, microsoft-project, time-management, reporting',
    'office-administrator 0.5',
  ),
  occupation(
    'Operations Manager',
    'Operations Head, Head of Operations, Director of Operations, Operations Director, COO, Chief Operating Officer, VP Operations, Operations Supervisor, Business Operations Manager, Assistant Operations Manager, Operations Lead, Operations Team Lead, Manager Operations, Deputy Operations Manager',
    'operations-management, process-improvement, team-management, budget-management, kpi-management',
    'general-manager 0.7, operations-executive 0.6',
  ),
  occupation(
    'Operations Executive',
    'Operations Associate, Operations Coordinator, Operations Analyst, Operations Assistant, Operations Specialist, Business Operations Associate, Process Associate, Process Executive, Senior Process Associate',
    'operations-management, excel, reporting, back-office-operations, data-entry',
    'office-administrator 0.5',
  ),
  occupation(
    'General Manager',
    'Managing Director, CEO, Chief Executive Officer, Chief Executive, Business Head, Country Manager, Business Unit Head, Plant Head, Founder?, Co-Founder, Business Owner, Business Manager, Regional Manager, Area Manager, President?, Branch Head, Cluster Manager, Country Head, Zonal Manager',
    'operations-management, strategic-planning, budget-management, team-management, leadership, business-development',
  ),
  occupation(
    'Management Consultant',
    'Strategy Consultant, Consultant?, Business Strategy Consultant, Strategy Analyst, Strategy Manager, Associate Consultant, Senior Consultant, Strategy Associate, Chief of Staff, Founder’s Office Associate',
    'management-consulting, strategic-planning, data-analysis, powerpoint, excel, market-research',
    'business-analyst 0.55',
  ),
  occupation(
    'Facilities Manager',
    'Facilities Coordinator, Facility Executive, Building Manager, Facilities Supervisor, Estate Manager, Facilities Officer, Soft Services Supervisor, Administration and Facilities Manager',
    'facilities-management, vendor-management, building-maintenance, preventive-maintenance, budget-management',
    'office-manager 0.5, maintenance-technician 0.35, property-manager 0.6',
  ),
  occupation(
    'Quality Manager',
    'Quality Assurance Manager, Quality Head, QA Manager, QA/QC Manager, Quality Lead, Quality Management Representative, Head of Quality, TQM Manager',
    'quality-management, iso-9001, auditing, root-cause-analysis, six-sigma, quality-assurance',
    'quality-inspector 0.55, quality-engineer 0.75',
  ),
  occupation(
    'Sustainability Specialist',
    'ESG Analyst, Sustainability Manager, Sustainability Consultant, CSR Manager, ESG Consultant, Sustainability Analyst, ESG Manager, Environmental Consultant',
    'esg, environmental-management, reporting, energy-management',
    'environmental-engineer 0.55',
  ),
]);
