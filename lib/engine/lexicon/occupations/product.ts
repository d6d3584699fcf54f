import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const productOccupations = occupationsOf('product', [
  occupation(
    'Product Manager',
    'Technical Product Manager, Digital Product Manager, Product Lead, Head of Product, Director of Product, VP Product, Chief Product Officer, Associate Product Manager, Group Product Manager, Product Management, Product Director, Growth Product Manager, AI Product Manager',
    'product-management, product-roadmaps, user-stories, agile, product-analytics, stakeholder-management, user-research',
    'product-owner 0.85, business-analyst 0.5, project-manager 0.45',
  ),
  occupation(
    'Product Owner',
    'Agile Product Owner, Technical Product Owner',
    'backlog-management, user-stories, scrum, agile, stakeholder-management, product-management',
    'business-analyst 0.65, scrum-master 0.55',
  ),
  occupation(
    'Scrum Master',
    'Agile Coach, Agile Delivery Manager, Agile Project Manager, Release Train Engineer, Iteration Manager',
    'scrum, agile, kanban, jira, safe, scrum-master-certification',
    'it-project-manager 0.65',
  ),
  occupation(
    'Business Analyst',
    'IT Business Analyst, Business Systems Analyst, Systems Analyst, Functional Analyst, Technical Business Analyst, Process Analyst, Business Process Analyst, Functional Consultant, Requirements Analyst, Business Consultant',
    'requirements-gathering, business-analysis, user-stories, business-process-modeling, sql, excel, stakeholder-management, jira',
    'it-project-manager 0.5',
  ),
  occupation(
    'IT Project Manager',
    'Technical Project Manager, Software Project Manager, Technical Program Manager, IT Program Manager, Delivery Manager, Technical Delivery Manager',
    'project-management, agile, scrum, jira, stakeholder-management, pmp, risk-management',
    'project-manager 0.8',
  ),
  occupation(
    'Technical Writer',
    'Documentation Specialist, Documentation Engineer, API Writer, Technical Content Writer, Technical Author',
    'technical-writing, documentation, api-design, editing, confluence',
    'content-writer 0.55',
  ),
]);
