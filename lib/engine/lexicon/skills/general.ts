import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

const soft = (name: string, aliases = '', near = '') => skill(name, aliases, { isGeneral: true, near });

/** Skills that nearly every posting asks for: seen, and of little weight. */
export const generalSkills = skillsOf('general', [
  soft(
    'Communication Skills',
    'communication, verbal communication, oral communication, written communication, communicator, interpersonal communication',
  ),
  soft('Interpersonal Skills', 'people skills, interpersonal, soft skills', 'communication-skills'),
  soft(
    'Teamwork',
    'team player, team work, collaboration, collaborative, cross-functional collaboration, working in a team',
  ),
  soft('Leadership', 'leadership skills, people leadership, leading teams', 'team-management'),
  soft(
    'Problem Solving',
    'problem-solver, problem solving skills, troubleshooting skills, solving problems',
    'critical-thinking',
  ),
  soft('Critical Thinking', 'logical thinking, logical reasoning'),
  soft('Analytical Skills', 'analytical thinking, analytical mindset, analytical ability', 'problem-solving'),
  soft('Attention to Detail', 'detail-oriented, eye for detail, meticulous, high attention to detail'),
  soft('Time Management', 'prioritization, multitasking, multi-tasking, meeting deadlines, deadline-driven'),
  soft('Organizational Skills', 'planning and organizing, organization skills', 'time-management'),
  soft('Adaptability', 'adaptable, flexibility, quick learner, fast learner, willingness to learn'),
  soft('Creativity', 'creative thinking, creative problem solving'),
  soft('Decision Making', 'decision-making skills, sound judgment, sound judgement'),
  soft('Conflict Resolution', 'conflict management, dispute handling, de-escalation'),
  soft('Emotional Intelligence', 'empathy, empathetic, compassion, compassionate, patience'),
  soft('Work Ethic', 'self-motivated, self-starter, proactive, punctual, punctuality, hard-working'),
  soft(
    'Work Under Pressure',
    'working under pressure, ability to work under pressure, fast-paced environment, stress management',
  ),
  soft('Integrity', 'professional ethics, confidentiality, professionalism'),
  soft('Mentoring', 'coaching, mentorship, coaching and mentoring, mentored', 'leadership'),
  soft('Presentation Skills', 'presentations, public speaking'),
  soft('Negotiation', 'negotiation skills, negotiating, negotiator', 'communication-skills'),
  soft('Active Listening', 'listening skills'),
  soft(
    'Writing Skills',
    'business writing, written English, report writing, professional writing',
    'communication-skills',
  ),
  soft('Customer Focus', 'customer-centric, customer orientation, customer-focused, client focus'),
  soft('Cultural Awareness', 'cross-cultural communication, cultural sensitivity, diverse teams'),
  soft('Physical Stamina', 'physically fit, physical fitness, heavy lifting, manual handling, able to lift'),
  soft('Manual Dexterity', 'hand-eye coordination'),
  soft(
    'Driving License',
    'driver license, valid driving licence, full UK driving licence, LMV license, UAE driving license',
  ),
  soft('Research', 'research skills, desk research'),
  soft('Reporting??', 'report preparation, MIS reports, daily reports'),
  soft('Documentation', 'record keeping, paperwork, document preparation'),
]);
