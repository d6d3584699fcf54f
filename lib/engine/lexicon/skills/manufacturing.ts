import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const manufacturingSkills = skillsOf('manufacturing', [
  skill(
    'Production Planning',
    'production planning and control, production scheduling, manufacturing planning',
  ),
  skill(
    'Production Management',
    'production supervision, manufacturing management, production operations, shop floor management, plant operations, manufacturing operations',
    { near: 'production-planning' },
  ),
  skill(
    'Lean Manufacturing',
    'lean production, value stream mapping, VSM, just-in-time manufacturing, Toyota Production System',
    { implies: 'lean' },
  ),
  skill('5S', '5S methodology, 5S implementation', { implies: 'lean', near: 'kaizen' }),
  skill('Kaizen', 'poka-yoke, quality circles', { implies: 'lean' }),
  skill('TPM', 'total productive maintenance, OEE, overall equipment effectiveness', {
    near: 'preventive-maintenance',
  }),
  skill(
    'Quality Control',
    'QC, QC inspection, quality inspection, product inspection, in-process inspection, incoming inspection, final inspection, quality checks',
  ),
  skill('Quality Assurance', 'QA procedures, QA/QC, quality assurance procedures', {
    near: 'quality-control',
  }),
  skill('SPC', 'statistical process control, control charts, MSA, measurement system analysis', {
    near: 'quality-control',
  }),
  skill('FMEA', 'PFMEA, DFMEA, failure mode and effects analysis', { near: 'apqp' }),
  skill('APQP', 'PPAP, control plans, IATF 16949, ISO/TS 16949, TS 16949, core tools of quality', {
    near: 'quality-assurance',
  }),
  skill('Root Cause Analysis', 'RCA, 8D, CAPA, 5 Why, fishbone diagram, corrective and preventive action', {
    near: 'quality-control',
  }),
  skill('GMP', 'good manufacturing practices, cGMP, GxP, pharmaceutical manufacturing'),
  skill('GLP', 'good laboratory practice', { near: 'gmp' }),
  skill(
    'Process Validation',
    'equipment qualification, IQ/OQ/PQ, cleaning validation, computer system validation, CSV validation',
    { near: 'gmp' },
  ),
  skill(
    'Batch Manufacturing Records',
    'BMR, batch records, tablet compression, granulation, tablet coating',
    { near: 'gmp' },
  ),
  skill(
    'Machine Operation',
    'machine operating, operating machinery, operating machines, production machine operation, plant operation',
  ),
  skill(
    'CNC Machining',
    'CNC, CNC operation, CNC operating, CNC turning, CNC milling, VMC operation, VMC, HMC machining, CNC setting',
    { near: 'machining' },
  ),
  skill('CNC Programming', 'G-code, G and M codes, Fanuc, Siemens Sinumerik, Mastercam, CAM programming', {
    implies: 'cnc-machining',
  }),
  skill(
    'Machining',
    'lathe operation, lathe machine, milling machine, turning and milling, conventional machining, drilling machine, surface grinding',
  ),
  skill(
    'Tool and Die Making',
    'die making, mold making, mould making, jigs and fixtures, press tools, tool room',
    { implies: 'machining' },
  ),
  skill('Injection Molding', 'injection moulding, plastic molding, blow molding, extrusion of plastics', {
    near: 'machine-operation',
  }),
  skill('Casting and Forging', 'foundry, die casting, forging process, sand casting', { near: 'metallurgy' }),
  skill(
    'Sheet Metal Fabrication',
    'sheet metal, press brake, laser cutting, metal stamping, bending machine',
  ),
  skill('Metallurgy', 'heat treatment, material testing, metallography', { near: 'materials-science' }),
  skill(
    'Assembly',
    'assembly line, product assembly, mechanical assembly, assembly line work, assembling parts, assembling components',
    { near: 'machine-operation' },
  ),
  skill(
    'Electronics Assembly',
    'SMT, surface mount technology, PCB assembly, through-hole assembly, IPC-A-610',
    { implies: 'soldering' },
  ),
  skill('Packaging Operations', 'packaging machines, packing line, blister packing', { near: 'packing' }),
  skill('Measuring Instruments', 'vernier caliper, micrometer, CMM, gauges and calipers, height gauge', {
    near: 'quality-control',
  }),
  skill('Calibration', 'instrument calibration, calibration of instruments', { near: 'instrumentation' }),
  skill(
    'Blueprint Reading',
    'reading blueprints, reading engineering drawings, technical drawings, engineering drawings, reading drawings, shop drawings',
  ),
  skill(
    'Industrial Engineering',
    'time and motion study, time study, work study, line balancing, method study',
  ),
  skill(
    'Garment Manufacturing',
    'apparel production, garment production, garment merchandising, garment quality control, apparel merchandising',
  ),
  skill(
    'Sewing',
    'sewing machine operation, stitching, industrial sewing, machine stitching, overlock machine',
    { near: 'tailoring' },
  ),
  skill(
    'Textile Manufacturing',
    'spinning and weaving, weaving, dyeing, knitting machines, yarn manufacturing',
  ),
  skill(
    'Printing Press Operation',
    'offset printing, flexographic printing, screen printing, digital printing',
  ),
  skill('Food Processing', 'food production, food manufacturing, food technology, dairy processing', {
    near: 'food-safety',
  }),
  skill(
    'Chemical Process Operations',
    'chemical plant operation, process plant operations, DCS operation, distillation, reactor operation, boiler operation',
    { near: 'process-engineering' },
  ),
  skill(
    'Process Engineering',
    'chemical engineering, process design, P&ID, Aspen HYSYS, Aspen Plus, process simulation, HAZOP',
  ),
  skill(
    'Oil and Gas Operations',
    'oil & gas, drilling operations, refinery operations, upstream operations, well operations, offshore operations, petroleum engineering',
    { near: 'process-engineering' },
  ),
  skill('Mining Operations', 'mine planning, open cast mining, underground mining, blasting', {
    near: 'geology',
  }),
  skill('Industrial Robotics', 'robot programming, ABB robots, KUKA, Fanuc robots, cobots', {
    near: 'robotics',
  }),
  skill('MES', 'manufacturing execution systems', { near: 'erp-systems' }),
  skill('SAP PP', 'SAP Production Planning, SAP QM, SAP PM', { implies: 'sap, production-planning' }),
]);
