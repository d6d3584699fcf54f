import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const manufacturingOccupations = occupationsOf('manufacturing', [
  occupation(
    'Production Engineer',
    'Manufacturing Engineer, Production Executive, Industrial Engineer, Process Engineer Manufacturing, Lean Engineer, NPD Engineer, Assistant Production Engineer, Continuous Improvement Engineer, Production Officer, Manufacturing Process Engineer, Production Planner, Production Planning Engineer, PPC Engineer, Production Scheduler, Lean Manager, Continuous Improvement Manager, Industrial Engineering Executive',
    'production-planning, lean-manufacturing, production-management, quality-control, 5s, kaizen, industrial-engineering, root-cause-analysis',
    'production-manager 0.7, quality-engineer 0.65, mechanical-engineer 0.6, process-engineer 0.6',
  ),
  occupation(
    'Production Manager',
    'Plant Manager, Manufacturing Manager, Factory Manager, Production Supervisor, Shift Supervisor, Shift Incharge, Assistant Production Manager, Production Incharge, Production Head, Shift Engineer, Manufacturing Supervisor, Works Manager, Production Shift Supervisor, Production Lead, Head of Production, Line Supervisor, Production Team Leader, Line Leader, Shift Manager, Assembly Supervisor, Plant Supervisor, Head of Manufacturing, Shift Lead, Shift Leader',
    'production-management, production-planning, team-management, lean-manufacturing, occupational-safety, quality-control',
    'operations-manager 0.6',
  ),
  occupation(
    'Quality Engineer',
    'Quality Assurance Engineer Manufacturing, QA/QC Engineer, Quality Control Engineer, QC Engineer, Supplier Quality Engineer, Quality Assurance Specialist, Quality Assurance Officer, QA Officer, Quality Assurance Executive, QA Executive, Quality Specialist, Quality Systems Engineer, Validation Engineer, QA Specialist, Quality Assurance Associate, QA Associate',
    'quality-control, quality-assurance, root-cause-analysis, fmea, spc, iso-9001, apqp',
    'quality-inspector 0.8',
  ),
  occupation(
    'Quality Inspector',
    'Quality Control Inspector, QC Inspector, Quality Controller, Quality Analyst, QC Technician, Quality Executive, Quality Technician, QC Executive, QC Officer, QA/QC Inspector, Quality Checker, Quality Control Technician, Quality Officer, Quality Supervisor, Inspector?, Quality Auditor, Quality Control Officer, QC Analyst, Quality Control Analyst, NDT Technician, Welding Inspector, NDT Inspector, Quality Control Executive, Quality Control Chemist, Quality Control Supervisor, Calibration Technician',
    'quality-control, measuring-instruments, quality-assurance, blueprint-reading, iso-9001',
    'lab-scientist 0.35',
  ),
  occupation(
    'Machine Operator',
    'CNC Operator, CNC Machinist, Machinist, CNC Machine Operator, VMC Operator, Lathe Operator, Production Operator, Plant Operator, CNC Programmer, Turner?, Fitter Turner, Miller?, CNC Setter, Press Operator, Machine Setter, Injection Molding Operator, Turner Machinist, Packaging Operator, Press Brake Operator, Extruder Operator, CNC Turner, VMC Setter, CNC Miller, Injection Moulding Operator, Packing Machine Operator, Printing Operator, Printing Machine Operator, Offset Printer, Press Machine Operator, CNC Setter Operator, Boiler Operator, Equipment Operator Plant',
    'machine-operation, cnc-machining, measuring-instruments, blueprint-reading, machining, quality-control, cnc-programming',
    'production-worker 0.75, tool-and-die-maker 0.65',
  ),
  occupation(
    'Production Worker',
    'Assembler?, Assembly Line Worker, Factory Worker, Assembly Operator, Production Helper, Production Assistant Factory, Assembly Technician, Manufacturing Associate, Production Associate, Assembly Worker, Production Operative, Manufacturing Technician, Production Technician, Factory Helper, Assembly Line Operator, Electronics Assembler, Manufacturing Operator, Line Operator, Factory Operative, Production Staff, Manufacturing Operative, Food Production Operative, Mechanical Assembler, Packing Staff',
    'assembly, machine-operation, packing, quality-control, manual-dexterity',
    'laborer 0.6',
  ),
  occupation(
    'Tool and Die Maker',
    'Tool Maker, Toolmaker, Die Maker, Mould Maker, Tool Room Engineer, Tool Design Engineer, Die Fitter, Tool Designer, Mold Maker',
    'tool-and-die-making, machining, cnc-machining, blueprint-reading',
  ),
  occupation(
    'Process Engineer',
    'Chemical Engineer, Process Design Engineer, Process Safety Engineer, Chemical Process Engineer, Petroleum Engineer, Chemical Operator, Process Operator, DCS Operator, Process Technician, Refinery Operator, Chemical Plant Operator, Drilling Engineer, Reservoir Engineer, Field Operator, Metallurgist, Metallurgical Engineer, Mining Engineer, Mine Manager, Oil and Gas Engineer',
    'process-engineering, chemical-process-operations, occupational-safety, root-cause-analysis, oil-and-gas-operations',
    'mechanical-engineer 0.45',
  ),
  occupation(
    'Pharmaceutical Production Chemist',
    'Production Chemist, Pharma Production Executive, Pharmaceutical Production Officer, QC Chemist, Production Pharmacist, Manufacturing Chemist, Pharma QA Executive, IPQA Officer, Formulation Scientist',
    'gmp, batch-manufacturing-records, process-validation, analytical-chemistry',
    'quality-inspector 0.5, chemist 0.7',
  ),
  occupation(
    'Garment Worker',
    'Sewing Machine Operator, Garment Merchandiser, Garment Quality Controller, Merchandiser Garments, Apparel Merchandiser, Textile Engineer, Textile Technologist, Seamstress Factory, Pattern Cutter, Garment Checker, Stitcher, Cutting Master, Sampling Tailor, Apparel Production Manager',
    'sewing, garment-manufacturing, textile-manufacturing, quality-control, pattern-making',
    'tailor 0.75',
  ),
  occupation(
    'Food Technologist',
    'Food Production Supervisor, Food Safety Officer, Food Scientist, Food Processing Technician, Hygiene Officer, Food Safety Manager, Food Quality Executive, Food Safety Specialist, Food Inspector',
    'food-safety, food-processing, food-science, quality-control, gmp',
    'quality-inspector 0.6',
  ),
]);
