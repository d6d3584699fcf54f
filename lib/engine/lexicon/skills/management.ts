import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const managementSkills = skillsOf('management', [
  skill(
    'Project Management',
    'managing projects, project planning, project delivery, project coordination, project execution',
    { near: 'program-management' },
  ),
  skill(
    'Program Management',
    'programme delivery, PMO, project management office, portfolio management of projects',
  ),
  skill('PMP', 'Project Management Professional, PMP certified, CAPM, PMBOK', {
    implies: 'project-management',
    near: 'prince2',
  }),
  skill('PRINCE2', 'Prince 2, MSP programme', { implies: 'project-management' }),
  skill('Primavera', 'Primavera P6, Oracle Primavera', { near: 'project-scheduling' }),
  skill(
    'Project Scheduling',
    'Gantt charts, critical path method, CPM scheduling, planning engineer skills',
    { implies: 'project-management' },
  ),
  skill('Waterfall Methodology', 'waterfall model', { near: 'project-management' }),
  skill(
    'Stakeholder Management',
    'stakeholder engagement, stakeholder communication, managing stakeholders',
    { isGeneral: true },
  ),
  skill(
    'Team Management',
    'team leadership, managing teams, staff management, people management, team building, staff supervision, team supervision, supervising staff',
    { isGeneral: true },
  ),
  skill(
    'Operations Management',
    'business operations, managing operations, operational management, operations leadership',
  ),
  skill(
    'Process Improvement',
    'continuous improvement, business process improvement, process optimization, process re-engineering',
    { near: 'lean' },
  ),
  skill('Change Management', 'organizational change management, Prosci, ADKAR'),
  skill(
    'Strategic Planning',
    'business strategy, strategy development, strategic thinking, corporate strategy, business planning',
  ),
  skill('Management Consulting', 'strategy consulting, consulting engagements', {
    near: 'strategic-planning',
  }),
  skill('Risk Management', 'risk assessment, risk mitigation, risk analysis, enterprise risk management'),
  skill(
    'Budget Management',
    'budget control, managing budgets, cost control, budgeting and cost control, P&L management, P&L responsibility',
    { near: 'budgeting' },
  ),
  skill(
    'Vendor Management',
    'supplier management, supplier relationship management, vendor negotiation, vendor coordination',
    { near: 'procurement' },
  ),
  skill('Contract Management', 'contract administration, contract negotiation, managing contracts', {
    near: 'contract-drafting',
  }),
  skill('KPI Management', 'KPIs, OKRs, performance metrics, balanced scorecard, performance reporting', {
    isGeneral: true,
  }),
  skill('Resource Planning', 'resource allocation, capacity planning, workforce planning, manpower planning'),
  skill('Business Continuity', 'business continuity planning, BCP, crisis management, ISO 22301', {
    near: 'disaster-recovery',
  }),
  skill('Quality Management', 'QMS, quality management systems, total quality management, TQM', {
    near: 'quality-assurance',
  }),
  skill('ISO 9001', 'ISO 9001:2015, ISO 9001 auditing, ISO standards', { implies: 'quality-management' }),
  skill('Lean??', 'lean methodology, lean principles, Lean Management, lean thinking'),
  skill(
    'Six Sigma',
    'Lean Six Sigma, Six Sigma Green Belt, Six Sigma Black Belt, DMAIC, Green Belt, Black Belt',
    { near: 'lean, process-improvement' },
  ),
  skill('Grant Management', 'grant administration, grant reporting', { near: 'grant-writing' }),
  skill('Facilities Management', 'building management, office facilities, hard services, soft services, IFM'),
  skill(
    'Business Development',
    'new business development, partnerships development, strategic partnerships',
    { near: 'lead-generation' },
  ),
  skill('Entrepreneurship', 'startup founding, business ownership, running a business'),
  skill('Mergers and Acquisitions', 'M&A, due diligence, post-merger integration', {
    near: 'corporate-finance',
  }),
  skill(
    'ESG',
    'sustainability reporting, corporate sustainability, CSR, corporate social responsibility, carbon accounting',
    { near: 'environmental-management' },
  ),
  skill(
    'Policy Development',
    'SOP development, standard operating procedures, SOPs, policies and procedures',
  ),
  skill('Monitoring and Evaluation', 'M&E frameworks, impact evaluation, logframe, results-based management'),
]);
