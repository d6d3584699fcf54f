import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const peopleSkills = skillsOf('people', [
  skill(
    'Human Resources',
    'HR management, human resource management, HRM, HR operations, HR generalist, HR functions',
    { near: 'hr-policies' },
  ),
  skill(
    'Recruitment',
    'recruiting, talent acquisition, hiring of staff, end-to-end recruitment, full-cycle recruiting, staffing solutions',
    { near: 'candidate-sourcing' },
  ),
  skill(
    'Candidate Sourcing',
    'talent sourcing, Boolean search, candidate screening, resume screening, CV screening, Naukri, LinkedIn Recruiter, headhunting, job portals',
  ),
  skill('Technical Recruiting', 'IT recruitment, tech hiring, IT hiring, US IT recruitment', {
    implies: 'recruitment',
  }),
  skill('Campus Recruitment', 'campus hiring, bulk hiring, volume hiring, mass recruitment', {
    implies: 'recruitment',
  }),
  skill(
    'Interviewing',
    'conducting interviews, interview coordination, interview scheduling, competency-based interviewing',
    { near: 'recruitment' },
  ),
  skill('Applicant Tracking Systems', 'ATS, Greenhouse ATS, iCIMS, Taleo, Bullhorn', { near: 'recruitment' }),
  skill(
    'Onboarding',
    'employee onboarding, new hire orientation, induction, joining formalities, onboarding and offboarding',
    { near: 'human-resources' },
  ),
  skill(
    'Employee Relations',
    'grievance handling, employee grievances, disciplinary procedures, staff grievances',
  ),
  skill('Employee Engagement', 'engagement surveys, employee retention, rewards and recognition', {
    near: 'employee-relations',
  }),
  skill(
    'Performance Management',
    'performance appraisals, appraisal process, performance reviews, PMS appraisal',
  ),
  skill(
    'Compensation and Benefits',
    'C&B, salary benchmarking, benefits administration, CTC, CTC structuring, total rewards',
    { near: 'payroll' },
  ),
  skill(
    'Learning and Development',
    'L&D, training and development, training needs analysis, training needs identification, talent development',
  ),
  skill('HR Policies', 'policy formulation in HR, employee handbook'),
  skill(
    'HRIS',
    'HRMS, Workday, SAP SuccessFactors, SuccessFactors, BambooHR, Oracle HCM, Darwinbox, Keka, greytHR, Zoho People, PeopleSoft HCM',
  ),
  skill('HR Analytics', 'people analytics, workforce analytics', { near: 'data-analysis' }),
  skill(
    'Attendance Management',
    'leave management, time and attendance, attendance tracking, duty rosters, biometric attendance',
  ),
  skill(
    'Statutory Compliance',
    'PF, ESI, PF and ESI, EPF, ESIC, gratuity, labour compliance, provident fund, shops and establishment act, professional tax',
    { near: 'compliance' },
  ),
  skill('Industrial Relations', 'union negotiations, trade unions, collective bargaining, labor relations', {
    near: 'employee-relations',
  }),
  skill('Succession Planning', 'talent management, high potential programs', {
    near: 'performance-management',
  }),
  skill(
    'Organizational Development',
    'OD interventions, organization design, culture building, organisational development',
    { near: 'change-management' },
  ),
  skill('Diversity and Inclusion', 'DEI, D&I, diversity equity and inclusion'),
  skill('HR Business Partnering', 'HRBP, HR business partner', { implies: 'human-resources' }),
  skill('Exit Management', 'exit interviews, full and final settlement, offboarding', {
    implies: 'human-resources',
  }),
  skill('SHRM Certification', 'SHRM-CP, SHRM-SCP, CIPD, CIPD Level 5, PHR, SPHR', {
    implies: 'human-resources',
  }),
  skill('Background Verification', 'background checks, reference checks, BGV', { near: 'recruitment' }),
  skill(
    'PRO Services',
    'UAE visa processing, labour card processing, Emirates ID processing, MOHRE, Tasheel, GDRFA, government liaison in the Gulf',
  ),
]);
