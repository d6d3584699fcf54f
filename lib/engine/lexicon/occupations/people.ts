import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const peopleOccupations = occupationsOf('people', [
  occupation(
    'HR Generalist',
    'HR Executive, HR Officer, Human Resources Executive, HR Coordinator, HR Assistant, HR Specialist, HR Administrator, Human Resources Coordinator, Human Resources Generalist, HR Associate, HR Operations Executive, HR Intern, People Operations Specialist, HR Admin, HR Analyst, HR Trainee, HR Operations Specialist, Human Resources Assistant, HR and Admin Executive, People Partner, HR Recruiter, HR Advisor, Personnel Officer, Human Resources Specialist, Human Resources Officer, HR Shared Services Executive, HRIS Analyst, People Operations Coordinator',
    'human-resources, recruitment, onboarding, payroll, employee-relations, hris, statutory-compliance, attendance-management',
    'recruiter 0.75, hr-manager 0.75',
  ),
  occupation(
    'HR Manager',
    'Human Resources Manager, HR Head, Head of HR, HR Director, CHRO, Chief Human Resources Officer, HR Business Partner, HRBP, Human Resources Director, Assistant HR Manager, HR Lead, People Manager, Head of People, HR Supervisor, VP HR, Chief People Officer, People Operations Manager, Manager HR, HR Operations Manager, Assistant Manager HR, HR Consultant, Director of Human Resources, Plant HR Manager, Industrial Relations Manager',
    'human-resources, employee-relations, performance-management, hr-policies, succession-planning, compensation-and-benefits, statutory-compliance, learning-and-development',
  ),
  occupation(
    'Recruiter',
    'Talent Acquisition Specialist, Technical Recruiter, IT Recruiter, Recruitment Consultant, Recruitment Executive, Talent Acquisition Executive, Recruitment Specialist, US IT Recruiter, Talent Acquisition Manager, Recruitment Manager, Sourcer, Talent Sourcer, Recruitment Coordinator, Recruitment Officer, Talent Acquisition Partner, Talent Acquisition Associate, Headhunter, Recruitment Lead, Talent Acquisition Lead, Staffing Specialist, Resourcer, Bench Sales Recruiter, Recruiting Coordinator, Talent Partner, Senior Recruiter, Recruitment Associate, Recruiting Manager',
    'recruitment, candidate-sourcing, interviewing, applicant-tracking-systems, onboarding, technical-recruiting',
    'hr-manager 0.5',
  ),
  occupation(
    'Compensation and Benefits Specialist',
    'Compensation Analyst, Benefits Administrator, Compensation and Benefits Manager, C&B Manager, Rewards Manager, Benefits Specialist, Total Rewards Manager, Compensation Manager',
    'compensation-and-benefits, payroll, hr-analytics, excel',
    'hr-generalist 0.6, payroll-specialist 0.65, hr-manager 0.6',
  ),
  occupation(
    'Government Relations Officer',
    'PRO, Public Relations Officer UAE, PRO Officer, Mandoob, Visa Officer, Visa Executive, Immigration Consultant, Visa Consultant, Immigration Officer, Visa Counselor, Government Liaison Officer, Government Affairs Manager',
    'pro-services, immigration-law, documentation, government-relations',
    'office-administrator 0.4',
  ),
]);
