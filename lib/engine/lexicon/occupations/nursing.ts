import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const nursingOccupations = occupationsOf('nursing', [
  occupation(
    'Staff Nurse',
    'Registered Nurse, RN, Nurse, General Nurse, Ward Nurse, Nursing Officer, ICU Nurse, ICU Staff Nurse, Staff Nurse ICU, Critical Care Nurse, ER Nurse, Emergency Nurse, OT Nurse, Theatre Nurse, Scrub Nurse, Operating Room Nurse, NICU Nurse, Dialysis Nurse, Oncology Nurse, Cath Lab Nurse, Clinic Nurse, OPD Nurse, Medical-Surgical Nurse, Med-Surg Nurse, Travel Nurse, School Nurse, Psychiatric Nurse, Mental Health Nurse, Adult Nurse, Pediatric Nurse, Nurse Specialist, Clinical Nurse Specialist, Clinical Nurse, Home Health Nurse, Community Nurse, District Nurse, Practice Nurse, Occupational Health Nurse, Labor and Delivery Nurse',
    'nursing, patient-care, medication-administration, vital-signs, wound-care, iv-cannulation, bls, infection-control, nursing-documentation, patient-assessment',
    'charge-nurse 0.8, licensed-practical-nurse 0.75, midwife 0.6, nursing-assistant 0.5',
  ),
  occupation(
    'Charge Nurse',
    'Head Nurse, Nurse Manager, Nursing Supervisor, Nursing Superintendent, Nurse In Charge, Ward Sister, Ward Incharge, Director of Nursing, Matron?, Nurse Supervisor, Chief Nursing Officer, Ward Manager, Nursing Manager, Unit Manager Nursing, Nursing In Charge, Head of Nursing',
    'ward-management, nursing, patient-care, team-management, patient-safety, hospital-accreditation',
  ),
  occupation(
    'Licensed Practical Nurse',
    'LPN, LVN, Licensed Vocational Nurse, Assistant Nurse, Auxiliary Nurse, ANM Nurse, Enrolled Nurse, Practical Nurse, Auxiliary Nurse Midwife, Home Nurse',
    'nursing, vital-signs, medication-administration, wound-care, personal-care',
    'nursing-assistant 0.7',
  ),
  occupation(
    'Midwife',
    'Nurse Midwife, Certified Nurse Midwife, Labor Room Nurse, Staff Midwife',
    'midwifery, neonatal-care, nursing, patient-education',
  ),
  occupation(
    'Nursing Assistant',
    'Certified Nursing Assistant, CNA, Nurse Aide, Nursing Aide, Healthcare Assistant, Health Care Assistant, HCA, Patient Care Technician, Patient Care Assistant, Ward Boy, Nursing Attendant, Patient Attendant, General Duty Assistant, Nurse Assistant, Healthcare Support Worker, Ward Attendant, Hospital Attendant',
    'personal-care, vital-signs, moving-and-handling, patient-care, bls, infection-control',
    'caregiver 0.8',
  ),
  occupation(
    'Caregiver',
    'Care Assistant, Carer, Home Health Aide, Support Worker, Care Worker, Elderly Caregiver, Live-in Carer, Personal Care Assistant, Personal Care Aide, Home Care Worker, Residential Support Worker, Healthcare Worker, Senior Care Assistant, Care Giver, Home Care Assistant, Domiciliary Care Worker, Direct Support Professional, Care Home Assistant',
    'personal-care, elderly-care, dementia-care, home-care, moving-and-handling, care-planning, first-aid',
    'nanny 0.4, domestic-worker 0.35',
  ),
  occupation(
    'Care Manager',
    'Care Home Manager, Registered Manager, Care Coordinator, Care Supervisor, Deputy Care Manager, Home Manager Care, Nurse Case Manager, Deputy Home Manager',
    'care-planning, safeguarding, team-management, elderly-care, discharge-planning',
    'charge-nurse 0.5, caregiver 0.5',
  ),
  occupation(
    'Nursing Educator',
    'Nurse Educator, Nursing Tutor, Clinical Instructor, Clinical Nurse Educator, Nursing Lecturer',
    'nursing, teaching, training-delivery, patient-education',
    'staff-nurse 0.5, lecturer 0.4',
  ),
]);
