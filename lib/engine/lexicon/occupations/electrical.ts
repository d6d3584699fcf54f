import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const electricalOccupations = occupationsOf('electrical', [
  occupation(
    'Electrical Engineer',
    'Electrical Design Engineer, Electrical Site Engineer, Electrical Project Engineer, Junior Electrical Engineer, Power Systems Engineer, Electrical Maintenance Engineer, Power Engineer, Protection Engineer, Graduate Electrical Engineer, Electrical and Electronics Engineer, MEP Electrical Engineer, Testing and Commissioning Engineer, Substation Engineer, Senior Electrical Engineer, Assistant Electrical Engineer, Electrical Commissioning Engineer, Lighting Designer Engineer',
    'electrical-engineering, power-systems, electrical-panels, autocad, electrical-testing, transformers, plc-programming',
    'electrician 0.45, automation-engineer 0.65, electronics-engineer 0.55, mep-engineer 0.65',
  ),
  occupation(
    'Electrician',
    'Electrical Technician, Industrial Electrician, Maintenance Electrician, Wireman, Building Electrician, House Electrician, Journeyman Electrician, Apprentice Electrician, Electrical Helper, Electrician Helper, Commercial Electrician, Master Electrician, Electrical Foreman, Electrical Supervisor, Electrical Maintenance Technician, Residential Electrician, Electrical Fitter, Assistant Electrician, ITI Electrician, Auto Electrician, Electrical Installer, Plant Electrician, Electrical Apprentice, Shift Electrician, Site Electrician, Electrical Improver, Marine Electrician, Cable Jointer, Panel Wireman, Electrician Foreman, Technician Electrical',
    'electrical-installation, electrical-maintenance, electrical-panels, electrical-testing, electrical-codes, wireman-license, motors-and-drives',
    'maintenance-technician 0.65, hvac-technician 0.5, solar-technician 0.6, plumber 0.35',
  ),
  occupation(
    'Solar Technician',
    'Solar Engineer, Solar Installer, PV Installer, Wind Turbine Technician, Solar Design Engineer, Solar PV Installer, Renewable Energy Engineer, Solar PV Engineer, Solar Project Engineer, Solar Panel Installer, Energy Engineer, Energy Analyst, Energy Manager, Energy Consultant, Wind Technician, EV Technician, EV Charger Installer',
    'solar-pv, renewable-energy, electrical-installation, power-systems, energy-management',
    'electrical-engineer 0.5',
  ),
  occupation(
    'Automation Engineer',
    'PLC Engineer, PLC Programmer, Instrumentation Engineer, Control Systems Engineer, Controls Engineer, SCADA Engineer, Industrial Automation Engineer, Robotics Engineer, DCS Engineer, Instrument Engineer, Mechatronics Engineer, Robotics Technician, Automation Technician, Robot Programmer, BMS Engineer, Instrumentation and Control Engineer',
    'plc-programming, scada, instrumentation, industrial-automation, motors-and-drives, electrical-panels, industrial-robotics',
    'embedded-engineer 0.45, instrument-technician 0.65',
  ),
  occupation(
    'Instrument Technician',
    'Instrumentation Technician, Instrument Fitter, BMS Technician, BMS Operator, Controls Technician, E&I Technician, Electrical and Instrumentation Technician, Instrument Mechanic',
    'instrumentation, calibration, electrical-maintenance, building-management-systems',
    'electrician 0.6, maintenance-technician 0.6',
  ),
  occupation(
    'Electronics Engineer',
    'Hardware Design Engineer, PCB Designer, VLSI Engineer, Electronics Design Engineer, FPGA Engineer, ASIC Engineer, Electronics Hardware Engineer, Design Verification Engineer, RTL Design Engineer, PCB Design Engineer, VLSI Design Engineer, Analog Design Engineer, Physical Design Engineer, Verification Engineer, Digital Design Engineer, Circuit Design Engineer, Power Electronics Engineer, Silicon Engineer, Hardware Test Engineer',
    'electronics, pcb-design, vlsi, verilog, fpga, signal-processing, embedded-systems',
    'embedded-engineer 0.7',
  ),
  occupation(
    'Electronics Technician',
    'Mobile Repair Technician, Appliance Repair Technician, CCTV Technician, ELV Technician, TV Technician, Service Technician Electronics, Mobile Technician, Home Appliance Technician, Appliance Technician, Elevator Technician, Lift Technician, Fire Alarm Technician, Security Systems Technician, Low Voltage Technician, CCTV Installer, ELV Engineer, Elevator Mechanic, Lift Engineer, Alarm Installer, Washing Machine Technician',
    'electronics-repair, low-voltage-systems, fire-alarm-systems, soldering, elevator-maintenance',
    'electrician 0.55, it-support-technician 0.4',
  ),
]);
