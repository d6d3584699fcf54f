import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const tradesSkills = skillsOf('trades', [
  skill(
    'Welding',
    'welding works, fabrication and welding, structural welding, welder certification, pipe welding',
  ),
  skill('MIG Welding', 'GMAW, MIG/TIG welding, MIG welder, MIG?', {
    implies: 'welding',
    near: 'tig-welding',
  }),
  skill('TIG Welding', 'GTAW, TIG welder, TIG?, argon welding', { implies: 'welding' }),
  skill(
    'Arc Welding',
    'SMAW, stick welding, shielded metal arc welding, 6G welding, 6G welder, 3G/4G welding',
    { implies: 'welding' },
  ),
  skill('Gas Cutting', 'oxy-fuel cutting, oxy-acetylene, plasma cutting', { near: 'welding' }),
  skill(
    'Welding Codes',
    'AWS D1.1, AWS D1.5, AWS D1.6, AWS D1.2, ASME Section IX, ASME IX, EN ISO 9606, ISO 9606',
    { implies: 'welding' },
  ),
  skill('Welding Inspection', 'CSWIP, CSWIP 3.1, AWS CWI, certified welding inspector, WPS/PQR', {
    near: 'non-destructive-testing',
  }),
  skill(
    'Non-Destructive Testing',
    'NDT, NDT Level II, ASNT Level II, radiographic testing, ultrasonic testing, dye penetrant testing, magnetic particle testing',
  ),
  skill(
    'Metal Fabrication',
    'steel fabrication, fabrication works, structural fabrication, structural steel fabrication',
    { near: 'welding, sheet-metal-fabrication' },
  ),
  skill(
    'Carpentry',
    'woodwork, woodworking, joinery, finish carpentry, rough carpentry, framing carpentry, furniture making',
    { near: 'cabinet-making' },
  ),
  skill('Cabinet Making', 'modular kitchen installation, cabinetry, kitchen fitting', {
    implies: 'carpentry',
  }),
  skill('Furniture Assembly', 'upholstery, furniture polishing, wood polishing', { near: 'carpentry' }),
  skill('Power Tools', 'hand tools, hand and power tools, power tool operation, hand and power tool use', {
    isGeneral: true,
  }),
  skill('Tailoring', 'garment alteration, alterations, dress making, dressmaking, bespoke tailoring'),
  skill('Embroidery', 'hand embroidery, machine embroidery, Zardozi', { near: 'tailoring' }),
  skill(
    'Cleaning',
    'commercial cleaning, deep cleaning, office cleaning, janitorial, janitorial services, domestic cleaning, sanitization, floor cleaning, cleaning equipment',
  ),
  skill('Window Cleaning', 'facade cleaning, rope access, IRATA', { near: 'cleaning' }),
  skill('Pest Control', 'pest management, fumigation, termite treatment'),
  skill(
    'Gardening',
    'garden maintenance, lawn mowing, lawn care, groundskeeping, landscaping, tree pruning',
    { near: 'horticulture' },
  ),
  skill('Swimming Pool Maintenance', 'pool cleaning, pool maintenance', { near: 'cleaning' }),
  skill('Locksmithing', 'key cutting, lock installation'),
  skill('Domestic Work', 'household management, housekeeping at home, domestic help, housemaid duties', {
    near: 'housekeeping, childcare',
  }),
  skill('Pet Care', 'dog grooming, animal grooming, dog walking, pet grooming', { near: 'animal-husbandry' }),
  skill('Waste Management', 'recycling, garbage collection, waste segregation, waste collection'),
  skill('Moving Services', 'packers and movers, furniture removal, relocation services', {
    near: 'loading-and-unloading',
  }),
]);
