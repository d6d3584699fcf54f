import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const productSkills = skillsOf('product', [
  skill('Product Management', 'product ownership, product lifecycle management, product leadership'),
  skill('Product Strategy', 'product vision', { near: 'product-roadmaps' }),
  skill('Product Roadmaps', 'product roadmapping, roadmap planning, roadmap prioritization', {
    implies: 'product-management',
  }),
  skill('Product Discovery', 'customer discovery, opportunity solution trees, jobs to be done, JTBD', {
    near: 'user-research',
  }),
  skill('Product Analytics', 'Mixpanel, Amplitude, Heap Analytics, Pendo, product metrics', {
    near: 'data-analysis',
  }),
  skill(
    'Backlog Management',
    'backlog grooming, backlog refinement, product backlog, backlog prioritization',
    { near: 'user-stories' },
  ),
  skill(
    'User Stories',
    'user story writing, acceptance criteria, use cases, PRD, product requirements documents',
    { near: 'requirements-gathering' },
  ),
  skill(
    'Requirements Gathering',
    'requirements analysis, requirements elicitation, BRD, FRD, functional specifications, business requirements',
  ),
  skill('Business Analysis', 'business process analysis, gap analysis, CBAP, business systems analysis', {
    near: 'requirements-gathering',
  }),
  skill('Business Process Modeling', 'BPMN, process mapping, business process mapping, process flows, UML', {
    near: 'business-analysis',
  }),
  skill('Go-to-Market Strategy', 'GTM strategy, go-to-market, GTM, product launch'),
  skill('MVP Development', 'minimum viable product, rapid prototyping of products', {
    near: 'product-management',
  }),
  skill('Agile', 'agile methodology, agile development, agile software development, agile delivery'),
  skill(
    'Scrum',
    'Scrum methodology, sprint planning, scrum ceremonies, sprint retrospectives, daily stand-ups',
    { implies: 'agile', near: 'kanban' },
  ),
  skill('Kanban', 'kanban boards', { implies: 'agile' }),
  skill('SAFe??', 'Scaled Agile Framework, Scaled Agile, PI planning', { implies: 'agile' }),
  skill(
    'Scrum Master Certification',
    'CSM, PSM I, Certified Scrum Master, CSPO, Certified Scrum Product Owner',
    { implies: 'scrum' },
  ),
  skill('Technical Writing', 'technical documentation, user manuals, API docs writing, MadCap Flare, DITA', {
    near: 'copywriting',
  }),
]);
