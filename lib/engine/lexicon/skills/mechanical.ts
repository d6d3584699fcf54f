import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const mechanicalSkills = skillsOf('mechanical', [
  skill('Mechanical Engineering', 'mechanical systems, mechanical design engineering'),
  skill('Mechanical Design', 'machine design, product design engineering, design calculations', {
    implies: 'mechanical-engineering',
    near: 'cad',
  }),
  skill(
    'CAD',
    'computer-aided design, CAD drafting, CAD software, 2D drafting, CAD/CAM, 2D and 3D CAD, drafting of drawings',
  ),
  skill('SolidWorks', 'Solid Works, Solid Edge', { implies: 'cad', near: 'catia, creo, inventor' }),
  skill('CATIA', 'CATIA V5', { implies: 'cad', near: 'creo, siemens-nx' }),
  skill('Creo', 'PTC Creo, Pro/Engineer, Pro-E, ProE', { implies: 'cad' }),
  skill('Siemens NX', 'Unigraphics, NX CAD, UG NX', { implies: 'cad' }),
  skill('Inventor??', 'Autodesk Inventor', { implies: 'cad' }),
  skill('Fusion 360', 'Autodesk Fusion', { implies: 'cad', near: 'solidworks' }),
  skill(
    'FEA',
    'finite element analysis, FEM analysis, stress analysis, structural simulation, HyperMesh, Abaqus, Nastran',
  ),
  skill('ANSYS', 'ANSYS Workbench, ANSYS Fluent', { near: 'fea, cfd' }),
  skill('CFD', 'computational fluid dynamics, OpenFOAM, STAR-CCM+'),
  skill('GD&T', 'geometric dimensioning and tolerancing, tolerance stack-up', { near: 'cad' }),
  skill('PLM', 'product lifecycle management software, Teamcenter, Windchill, PDM software'),
  skill('Thermodynamics', 'heat transfer, thermal analysis, fluid mechanics, thermal engineering'),
  skill(
    'HVAC',
    'heating ventilation and air conditioning, HVAC systems, air conditioning, air conditioning systems, AHU, chillers, AC installation, duct work, ductwork',
  ),
  skill('HVAC Design', 'HAP software, heat load calculation, duct design, Carrier HAP', { implies: 'hvac' }),
  skill(
    'Refrigeration',
    'AC repair, refrigerant handling, EPA 608, EPA 608 certification, gas charging, F-Gas, refrigeration systems, AC servicing',
    { near: 'hvac' },
  ),
  skill(
    'Plumbing',
    'plumbing works, plumbing installation, plumbing repair, drain cleaning, sanitary fittings, PEX piping, copper piping, leak repair',
  ),
  skill(
    'Piping',
    'piping design, pipe fitting, pipefitting, pipe fabrication, piping isometrics, PDMS, SP3D, CAESAR II, E3D piping',
    { near: 'plumbing' },
  ),
  skill(
    'Gas Fitting',
    'Gas Safe, Gas Safe registered, boiler installation, boiler servicing, gas installation',
    { near: 'plumbing' },
  ),
  skill(
    'Fire Fighting Systems',
    'fire sprinkler systems, sprinkler installation, firefighting systems, fire pumps',
    { near: 'fire-safety' },
  ),
  skill(
    'Preventive Maintenance',
    'PPM, planned preventive maintenance, planned maintenance, preventative maintenance, predictive maintenance, condition monitoring, routine maintenance',
  ),
  skill(
    'Mechanical Maintenance',
    'machine maintenance, equipment maintenance, plant maintenance, machinery repair, breakdown maintenance, industrial maintenance, millwright',
    { near: 'preventive-maintenance' },
  ),
  skill('Hydraulics', 'hydraulic systems, hydraulics and pneumatics, pneumatics, pneumatic systems'),
  skill(
    'Pumps and Compressors',
    'rotating equipment, pump maintenance, compressor maintenance, turbines, centrifugal pumps, steam turbines',
    { near: 'mechanical-maintenance' },
  ),
  skill('Boilers', 'boiler attendant, steam boilers, boiler maintenance', { near: 'mechanical-maintenance' }),
  skill('CMMS', 'computerized maintenance management system, IBM Maximo, Maximo, CAFM', {
    near: 'preventive-maintenance',
  }),
  skill(
    'Automotive Repair',
    'vehicle repair, car repair, auto repair, engine repair, vehicle servicing, automobile repair, vehicle maintenance, brake repair, engine overhaul, auto mechanics',
  ),
  skill(
    'Automotive Diagnostics',
    'OBD-II, OBD, OBD scanners, vehicle diagnostics, engine diagnostics, scan tools',
    { implies: 'automotive-repair' },
  ),
  skill('Auto Electrical', 'auto electrician work, automotive electrical systems', {
    near: 'automotive-diagnostics',
  }),
  skill('Auto Body Repair', 'denting and painting, panel beating, collision repair, car painting', {
    near: 'automotive-repair',
  }),
  skill('Diesel Mechanics', 'diesel engines, diesel engine repair, heavy vehicle repair, truck repair', {
    near: 'automotive-repair',
  }),
  skill('ASE Certification', 'ASE certified, ASE Master Technician', { implies: 'automotive-repair' }),
  skill('Two-Wheeler Repair', 'motorcycle repair, bike mechanic work, bicycle repair', {
    near: 'automotive-repair',
  }),
  skill(
    'Automotive Engineering',
    'vehicle dynamics, powertrain, powertrain engineering, engine calibration, vehicle engineering',
    { near: 'mechanical-engineering' },
  ),
  skill(
    'Aircraft Maintenance',
    'aviation maintenance, AME license, airframe and powerplant, A&P license, aircraft inspection, EASA Part 66, DGCA AME',
  ),
  skill('Aerospace Engineering', 'aerodynamics, aerospace design, aircraft structures, avionics'),
  skill('Marine Engineering', 'ship engines, marine engines, ship maintenance, engine room operations', {
    near: 'mechanical-maintenance',
  }),
  skill('Robotics', 'mechatronics, robotic systems'),
  skill('Tire Services', 'tyre fitting, wheel alignment, wheel balancing', { near: 'automotive-repair' }),
]);
