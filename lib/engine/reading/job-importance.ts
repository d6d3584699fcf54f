import type { Importance } from '@/lib/engine/types';
import type { JobClause } from './job-clauses';

const wish =
  /\b(?:nice to have|good to have|preferred|preferably|prefer|(?:a|an|is|big|huge|definite) (?:plus|bonus|advantage|asset)|added advantage|advantage(?:ous)?|asset|desir(?:able|ed)|ideally|(?:is|are|very|most|also) welcome|welcome:|appreciated|handy|helpful|beneficial|useful|optional|bonus points?|sets? you apart|would (?:be|help|shorten)|never mandatory|not mandatory|if you (?:also )?(?:know|have)|\bplus\.?$|pleasant surprise|all the better)\b/i;
const demand =
  /\b(?:must|required|requires?|mandatory|essential|need(?:ed|s)?|necessary|compulsory|expected|minimum|at least|no less than|proficien\w+|fluent|strong|solid|deep|proven|expert\w*|excellent|sound|hands[- ]on|command of|confident|ask for|look(?:ing)? for|we seek|you (?:have|bring|know|should|hold)|able to|experience (?:in|with|of|using)|\d+\s*(?:\+|plus)?\s*(?:years?|yrs?))/i;

/** How much a posting wants what one of its clauses names; null when the clause offers instead of asking. */
export function importanceOf(clause: Pick<JobClause, 'section' | 'text'>): Importance | null {
  if (clause.section === 'offer') return null;
  if (clause.section === 'preferred' || wish.test(clause.text)) return 'preferred';
  if (clause.section === 'required' || demand.test(clause.text)) return 'required';
  return 'mentioned';
}
