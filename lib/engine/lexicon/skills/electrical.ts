import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const electricalSkills = skillsOf('electrical', [
  skill('Electrical Engineering', 'electrical design, electrical systems, electrical systems design'),
  skill(
    'Electrical Installation',
    'electrical wiring, wiring, house wiring, cable laying, conduit installation, cable pulling, conduit bending, electrical fittings, electrical fixtures installation',
    { near: 'electrical-maintenance' },
  ),
  skill(
    'Electrical Maintenance',
    'electrical repair, electrical troubleshooting, electrical fault finding, fault finding',
  ),
  skill(
    'Electrical Panels',
    'panel wiring, control panel wiring, switchgear, LT panels, HT panels, distribution boards, MCC panels, panel building',
    { near: 'electrical-installation' },
  ),
  skill(
    'Transformers',
    'transformer maintenance, substation, substation maintenance, HT/LT, high voltage systems',
  ),
  skill(
    'Power Systems',
    'power distribution, power transmission, power system analysis, ETAP, protection relays, relay coordination, power generation',
  ),
  skill(
    'Motors and Drives',
    'VFD, variable frequency drives, motor control, motor winding, servo drives, AC/DC motors',
    { near: 'plc-programming' },
  ),
  skill('Generators', 'DG sets, diesel generators, generator maintenance, DG set operation', {
    near: 'electrical-maintenance',
  }),
  skill('UPS Systems', 'battery systems, inverters and batteries', { near: 'electrical-maintenance' }),
  skill(
    'PLC Programming',
    'PLC, programmable logic controllers, Siemens PLC, Siemens S7, Allen Bradley, ladder logic, TIA Portal, PLC/SCADA',
    { implies: 'industrial-automation' },
  ),
  skill('SCADA', 'HMI, HMI/SCADA, WinCC, Wonderware, Ignition SCADA', {
    implies: 'industrial-automation',
    near: 'plc-programming',
  }),
  skill('DCS', 'distributed control systems, Honeywell DCS, Yokogawa, DeltaV', {
    implies: 'industrial-automation',
    near: 'scada',
  }),
  skill(
    'Industrial Automation',
    'automation engineering, control systems, process control, factory automation',
  ),
  skill(
    'Instrumentation',
    'field instruments, instrumentation and control, I&C, control valves, transmitters, loop checking',
    { near: 'industrial-automation' },
  ),
  skill('Building Management Systems', 'BMS, building automation, BAS systems, home automation', {
    near: 'hvac',
  }),
  skill(
    'Solar PV',
    'solar installation, solar power, solar panels, solar panel installation, PVsyst, photovoltaic systems',
    { near: 'renewable-energy' },
  ),
  skill('Renewable Energy', 'wind energy, wind turbines, green energy, energy transition'),
  skill('Energy Management', 'energy audit, energy auditing, energy efficiency', {
    near: 'renewable-energy',
  }),
  skill('Lighting Systems', 'DIALux, lighting calculation, lighting controls', {
    near: 'electrical-engineering',
  }),
  skill(
    'Electrical Testing',
    'megger, multimeter, earthing, testing and commissioning, insulation testing, earth testing, T&C of electrical systems',
    { near: 'electrical-maintenance' },
  ),
  skill(
    'Electrical Codes',
    'NEC, National Electrical Code, BS 7671, 18th Edition, 18th Edition Wiring Regulations, IEC standards, DEWA regulations',
    { near: 'electrical-installation' },
  ),
  skill(
    'Wireman License',
    'electrician license, journeyman electrician license, ITI Electrician, electrical license, NVQ Level 3 Electrical, AM2, C&G 2391',
    { near: 'electrical-installation' },
  ),
  skill(
    'Low-Voltage Systems',
    'ELV systems, ELV, CCTV installation, access control systems, CCTV systems, intercom systems',
    { near: 'fire-alarm-systems' },
  ),
  skill('Fire Alarm Systems', 'fire detection systems, addressable fire alarm', { near: 'fire-safety' }),
  skill(
    'Electronics',
    'analog electronics, electronic circuits, circuit design, analog and digital electronics, electronic components',
  ),
  skill('PCB Design', 'Altium, Altium Designer, Eagle PCB, OrCAD, KiCad, PCB layout', {
    implies: 'electronics',
  }),
  skill('VLSI', 'ASIC design, RTL design, physical design, VLSI design, chip design', {
    implies: 'electronics',
  }),
  skill('Verilog', 'VHDL, SystemVerilog, UVM', { implies: 'digital-design', near: 'vlsi' }),
  skill('FPGA', 'Xilinx, Vivado, FPGA design', { implies: 'digital-design' }),
  skill('Digital Design', 'digital logic design, digital circuits', { implies: 'electronics' }),
  skill('Signal Processing', 'digital signal processing, DSP algorithms', { near: 'matlab' }),
  skill('Power Electronics', 'converters and inverters, SMPS', { implies: 'electronics' }),
  skill('Soldering', 'solder, rework and soldering, desoldering'),
  skill(
    'Electronics Repair',
    'mobile phone repair, mobile repairing, TV repair, circuit board repair, appliance repair, home appliance repair',
    { near: 'soldering' },
  ),
  skill(
    'EV Technology',
    'electric vehicles, EV charging, battery management systems, EV charging installation',
  ),
  skill('Elevator Maintenance', 'lift maintenance, elevator installation, escalator maintenance'),
]);
