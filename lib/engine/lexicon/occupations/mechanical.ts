import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const mechanicalOccupations = occupationsOf('mechanical', [
  occupation(
    'Mechanical Engineer',
    'Mechanical Site Engineer, Mechanical Maintenance Engineer, Graduate Mechanical Engineer, Junior Mechanical Engineer, Mechanical Project Engineer, Piping Engineer, Rotating Equipment Engineer, Diploma Mechanical Engineer, Thermal Engineer, Senior Mechanical Engineer, Plant Engineer, Stress Engineer, Static Equipment Engineer, Mechanical Supervisor, Mechanical Engineering Technician',
    'mechanical-engineering, autocad, solidworks, mechanical-maintenance, blueprint-reading, thermodynamics, hydraulics',
    'mechanical-design-engineer 0.8, maintenance-engineer 0.7, hvac-engineer 0.6, automotive-engineer 0.65',
  ),
  occupation(
    'Mechanical Design Engineer',
    'Design Engineer, CAD Engineer Mechanical, Product Design Engineer, Design Engineer Mechanical, CAE Engineer, FEA Analyst, Product Development Engineer, SolidWorks Designer, Mechanical Designer, Piping Designer, Simulation Engineer, CFD Engineer, R&D Engineer, Machine Design Engineer, CAE Analyst, Research and Development Engineer, Design Engineer Trainee, NX Designer',
    'mechanical-design, solidworks, catia, creo, gd-and-t, fea, autocad, ansys',
    'automotive-engineer 0.65',
  ),
  occupation(
    'Maintenance Engineer',
    'Maintenance Manager, Plant Maintenance Engineer, Maintenance Supervisor, Maintenance Planner, Reliability Engineer, Maintenance Executive, Utility Engineer, Assistant Maintenance Engineer, Engineering Manager Plant, Maintenance Foreman, Maintenance Lead, Maintenance Incharge, Chief Engineer, Asset Reliability Engineer',
    'preventive-maintenance, mechanical-maintenance, electrical-maintenance, tpm, cmms, hydraulics, root-cause-analysis',
    'maintenance-technician 0.7, production-engineer 0.5',
  ),
  occupation(
    'Maintenance Technician',
    'Maintenance Fitter, Mechanical Technician, Industrial Mechanic, Millwright, Mechanical Fitter, Fitter?, Multi Technician, Building Maintenance Technician, Handyman, Facility Technician, Maintenance Worker, General Maintenance Technician, Maintenance Mechanic, Plant Technician, Multi-Skilled Technician, Multi Skilled Maintenance Engineer, Maintenance Assistant, Mechanical Helper, Service Engineer, Field Service Engineer, Field Service Technician, Service Technician, Field Engineer, Field Technician, Equipment Technician, Industrial Maintenance Technician, Maintenance Operative, Building Technician, Handyperson, MEP Technician, Field Service Representative, Caretaker?, Property Maintenance Technician, Maintenance Helper, Utility Operator, Pump Operator, STP Operator, Technician?',
    'mechanical-maintenance, preventive-maintenance, building-maintenance, electrical-maintenance, plumbing, hydraulics, power-tools',
    'hvac-technician 0.6, plumber 0.55, automotive-technician 0.5',
  ),
  occupation(
    'HVAC Engineer',
    'HVAC Design Engineer, Mechanical HVAC Engineer, HVAC Project Engineer, HVAC Sales Engineer, Refrigeration Engineer, HVAC Supervisor, Building Services Engineer',
    'hvac, hvac-design, autocad, mep-coordination, thermodynamics',
    'mep-engineer 0.85, hvac-technician 0.55',
  ),
  occupation(
    'MEP Engineer',
    'MEP Project Engineer, MEP Coordinator, MEP Manager, MEP Site Engineer, MEP Supervisor, Plumbing Engineer, MEP Design Engineer, Firefighting Engineer, MEP Foreman, MEP Project Manager, Fire Protection Engineer',
    'mep-coordination, hvac, plumbing, autocad, fire-fighting-systems, electrical-engineering',
    'civil-engineer 0.35',
  ),
  occupation(
    'HVAC Technician',
    'AC Technician, Air Conditioning Technician, Refrigeration Technician, AC Mechanic, HVAC Mechanic, HVAC Installer, Refrigeration and AC Technician, HVAC Service Technician, Chiller Technician, AC Service Technician, Duct Fabricator, Duct Man, HVAC Helper, Air Conditioning Engineer, HVAC R Technician, Duct Fitter, Ductman, AC Helper, HVAC Foreman, HVAC Apprentice, Refrigeration Mechanic, AC Installer',
    'hvac, refrigeration, electrical-maintenance, preventive-maintenance',
  ),
  occupation(
    'Plumber',
    'Pipe Fitter, Pipefitter, Plumbing Technician, Journeyman Plumber, Apprentice Plumber, Gas Engineer, Pipe Fabricator, Heating Engineer, Sprinkler Fitter, Plumbing Foreman, Plumbing Supervisor, Plumber Helper, Service Plumber, Plumbing and Heating Engineer, Master Plumber, Building Plumber, Plumbing Apprentice, Gas Fitter, Steamfitter, Boiler Technician, Heating Technician, Plumber Assistant, Piping Foreman, Piping Supervisor, Steam Fitter',
    'plumbing, piping, gas-fitting, building-maintenance, fire-fighting-systems, blueprint-reading',
  ),
  occupation(
    'Automotive Technician',
    'Auto Mechanic, Car Mechanic, Vehicle Technician, Mechanic?, Automotive Mechanic, Diesel Mechanic, Motor Mechanic, Auto Technician, Service Advisor, Automobile Technician, Vehicle Mechanic, Heavy Equipment Mechanic, Bike Mechanic, Denter, Body Shop Technician, Automotive Service Technician, MOT Tester, HGV Technician, Diesel Technician, Auto Body Technician, Workshop Supervisor, Two Wheeler Mechanic, Tyre Fitter, Motor Vehicle Technician, Truck Mechanic, Panel Beater, Workshop Manager, Tire Technician, Fleet Mechanic, Motorcycle Mechanic, Automotive Service Advisor, Lube Technician, Garage Mechanic, Heavy Vehicle Technician, Master Technician, Heavy Duty Mechanic',
    'automotive-repair, automotive-diagnostics, auto-electrical, auto-body-repair, diesel-mechanics, power-tools, tire-services',
  ),
  occupation(
    'Automotive Engineer',
    'Automobile Engineer, Vehicle Engineer, Powertrain Engineer, Body Design Engineer, Calibration Engineer, EV Engineer, Battery Engineer, Vehicle Integration Engineer',
    'automotive-engineering, catia, mechanical-design, ev-technology, autosar',
    'mechanical-design-engineer 0.65',
  ),
  occupation(
    'Aircraft Technician',
    'Aircraft Maintenance Engineer, AME, Aircraft Mechanic, Aviation Technician, Avionics Technician, A&P Mechanic, Aerospace Engineer, Aeronautical Engineer, Aircraft Maintenance Technician, Licensed Aircraft Engineer, Avionics Engineer, Aerospace Technician',
    'aircraft-maintenance, aerospace-engineering, blueprint-reading, preventive-maintenance',
    'maintenance-technician 0.45, mechanical-engineer 0.45',
  ),
  occupation(
    'Marine Engineer',
    'Marine Engineering Officer, Second Engineer, Marine Technician, Engine Cadet, Naval Architect, Third Engineer, Fourth Engineer, Motorman, Oiler?, Engine Fitter',
    'marine-engineering, mechanical-maintenance, pumps-and-compressors',
    'mechanical-engineer 0.5, maintenance-engineer 0.45',
  ),
]);
