import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const nursingSkills = skillsOf('nursing', [
  skill(
    'Nursing',
    'nursing care, bedside nursing, general nursing, nursing practice, BSc Nursing, GNM, ANM, nursing procedures',
    { near: 'patient-care' },
  ),
  skill(
    'Nursing Registration',
    'RN license, registered nurse license, NMC registration, NMC PIN, NCLEX, NCLEX-RN, State Nursing Council, RN?',
    { implies: 'nursing' },
  ),
  skill('Patient Care', 'direct patient care, caring for patients, care of patients, quality patient care', {
    near: 'personal-care',
  }),
  skill('Patient Assessment', 'nursing assessment, head-to-toe assessment, health assessment', {
    implies: 'patient-care',
  }),
  skill('Care Planning', 'nursing care plans, care plans, care plan development, individualized care plans', {
    implies: 'patient-care',
  }),
  skill(
    'Medication Administration',
    'administering medication, administer medications, drug administration, administration of medication, medication management, IM injections, giving injections',
  ),
  skill(
    'Vital Signs',
    'vital signs monitoring, monitoring vital signs, recording vitals, taking vitals, blood pressure monitoring',
    { implies: 'patient-care' },
  ),
  skill(
    'Wound Care',
    'wound dressing, dressing changes, wound management, pressure ulcer care, wound assessment',
  ),
  skill(
    'IV Cannulation',
    'IV therapy, intravenous therapy, IV insertion, cannulation, IV line insertion, IV infusion',
    { near: 'medication-administration' },
  ),
  skill('Catheterization', 'urinary catheterization, catheter care, Foley catheter', { implies: 'nursing' }),
  skill('Tracheostomy Care', 'suctioning, airway suctioning, tracheostomy', { implies: 'nursing' }),
  skill('Enteral Feeding', 'NG tube insertion, nasogastric tube, Ryles tube, PEG feeding, tube feeding', {
    implies: 'nursing',
  }),
  skill(
    'Critical Care',
    'intensive care, ICU, ICU nursing, critical care nursing, CCU, MICU, SICU, intensive care unit, CCRN',
    { implies: 'patient-care', near: 'emergency-nursing' },
  ),
  skill('Emergency Nursing', 'ER nursing, ED nursing, triage?, emergency room, trauma nursing', {
    implies: 'patient-care',
  }),
  skill(
    'Operating Theatre Nursing',
    'operating room nursing, OR nursing, scrub nurse, circulating nurse, perioperative nursing, perioperative care, OT nursing, operation theatre',
    { implies: 'nursing', near: 'sterilization' },
  ),
  skill('Medical-Surgical Nursing', 'med-surg, med surg nursing', { implies: 'nursing' }),
  skill('Pediatric Nursing', 'PICU', { implies: 'nursing', near: 'neonatal-care' }),
  skill('Neonatal Care', 'NICU, neonatal nursing, newborn care, NRP', { implies: 'patient-care' }),
  skill(
    'Midwifery',
    'labor and delivery, labour room, antenatal care, postnatal care, maternity nursing, maternity care',
    { near: 'obstetrics-and-gynecology' },
  ),
  skill('Oncology Nursing', '', { implies: 'nursing', near: 'oncology' }),
  skill('Mental Health Care', 'mental health nursing, psychiatric nursing, mental health support'),
  skill('Palliative Care', 'hospice care, end-of-life care', { implies: 'patient-care' }),
  skill(
    'Community Nursing',
    'home health nursing, district nursing, home healthcare, public health nursing',
    { implies: 'nursing' },
  ),
  skill('Post-Operative Care', 'postoperative care, post-op care, pre-operative care, recovery room, PACU', {
    implies: 'patient-care',
  }),
  skill('Pain Management', 'pain assessment', { near: 'palliative-care' }),
  skill('Patient Education', 'health education, patient teaching, educating patients, family education', {
    near: 'patient-counseling',
  }),
  skill('Patient Safety', 'fall prevention, patient safety goals, incident reporting in hospitals'),
  skill(
    'Nursing Documentation',
    'clinical documentation, patient charting, nursing notes, patient handover, SBAR, charting of patients',
    { near: 'electronic-health-records' },
  ),
  skill('Specimen Collection', 'sample collection, urine sample collection', { near: 'phlebotomy' }),
  skill('ECG Monitoring', 'EKG, 12-lead ECG, ECG recording, cardiac monitoring, telemetry nursing', {
    near: 'cardiology',
  }),
  skill('Blood Glucose Monitoring', 'diabetes care, diabetes management, insulin administration', {
    near: 'vital-signs',
  }),
  skill('Blood Transfusion', 'transfusion monitoring', { implies: 'nursing', near: 'blood-banking' }),
  skill(
    'Ward Management',
    'nursing supervision, nurse staffing, nurse rostering, nursing leadership, nursing administration',
    { implies: 'nursing' },
  ),
  skill('Discharge Planning', 'case management in healthcare, patient discharge, care coordination', {
    near: 'care-planning',
  }),
  // Care work
  skill(
    'Personal Care',
    'personal hygiene assistance, bathing and grooming, activities of daily living, ADLs, ADL assistance, toileting',
    { near: 'elderly-care' },
  ),
  skill(
    'Elderly Care',
    'elder care, aged care, senior care, caring for the elderly, care of elderly, nursing home care, residential care',
  ),
  skill('Dementia Care', "Alzheimer's care, dementia support, memory care", { near: 'elderly-care' }),
  skill(
    'Disability Support',
    'learning disabilities support, supported living, care for people with disabilities',
    { near: 'personal-care' },
  ),
  skill(
    'Moving and Handling',
    'patient handling, patient transfer, hoisting patients, patient lifting, patient mobility, safe moving and handling',
  ),
  skill('Home Care', 'domiciliary care, live-in care, home support', { near: 'personal-care' }),
  skill('Safeguarding', 'safeguarding adults, child safeguarding, safeguarding children, child protection'),
  skill(
    'Care Certificate',
    'NVQ Health and Social Care, NVQ Level 2 Health, NVQ Level 3 Health, QCF Health and Social Care, CNA certification, Certified Nursing Assistant',
    { near: 'personal-care' },
  ),
  skill('Companionship', 'companion care, companionship care', { near: 'home-care' }),
]);
