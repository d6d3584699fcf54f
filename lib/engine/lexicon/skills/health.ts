import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const healthSkills = skillsOf('health', [
  // Medicine
  skill(
    'Clinical Diagnosis',
    'differential diagnosis, diagnosing patients, medical diagnosis, clinical assessment',
    { near: 'patient-assessment' },
  ),
  skill(
    'General Medicine',
    'internal medicine, general practice, family medicine, primary care, primary health care',
  ),
  skill('Emergency Medicine', 'accident and emergency, A&E, emergency department, casualty department', {
    near: 'emergency-nursing',
  }),
  skill('Surgery', 'general surgery, surgical procedures, laparoscopic surgery, minor surgery'),
  skill('Pediatrics', 'paediatric care, child health'),
  skill('Obstetrics and Gynecology', 'OB/GYN, obstetrics, gynecology, obs and gynae'),
  skill('Cardiology', 'cardiac care, echocardiography, ECG interpretation, cardiac catheterization'),
  skill('Orthopedics', 'orthopedic surgery, trauma and orthopaedics'),
  skill('Dermatology', 'cosmetic dermatology, skin disorders'),
  skill('Psychiatry', 'mental health treatment, psychiatric evaluation', { near: 'mental-health-care' }),
  skill('Anesthesia', 'anesthesiology, general anesthesia, airway management'),
  skill('Oncology', 'cancer care, chemotherapy administration, chemotherapy'),
  skill('Neurology', 'stroke care, EEG'),
  skill('Ophthalmology', 'optometry, refraction testing, eye examination'),
  skill('ENT', 'otolaryngology, ear nose and throat'),
  skill('Geriatrics', 'geriatric medicine, geriatric care', { near: 'elderly-care' }),
  skill('Ayurveda', 'BAMS, Panchakarma, naturopathy, homeopathy, BHMS, Unani'),
  skill(
    'Medical Licensing',
    'DHA license, DHA, HAAD, DOH license, MOH license, MOHAP, Prometric exam, DataFlow verification, SCFHS, QCHP, USMLE, GMC registration, PLAB',
    { near: 'nursing-registration' },
  ),
  skill('Telemedicine', 'telehealth, virtual consultations'),
  skill(
    'Public Health',
    'community health, epidemiology, health promotion, disease surveillance, immunization programs',
  ),
  skill(
    'Infection Control',
    'infection prevention, infection prevention and control, IPC, aseptic technique, hand hygiene',
  ),
  skill('Medical Ethics', 'informed consent, patient confidentiality, patient rights', { near: 'hipaa' }),
  skill('HIPAA', 'HIPAA compliance, patient privacy', { near: 'data-privacy' }),
  // Dental
  skill(
    'Dentistry',
    'dental procedures, restorative dentistry, dental treatment, dental fillings, root canal treatment, endodontics, dental extractions',
  ),
  skill('Orthodontics', 'braces and aligners, Invisalign', { implies: 'dentistry' }),
  skill('Dental Hygiene', 'scaling and polishing, teeth cleaning, oral prophylaxis, periodontics', {
    near: 'dentistry',
  }),
  skill('Dental Assisting', 'chairside assistance, four-handed dentistry, dental radiography', {
    near: 'dental-hygiene',
  }),
  skill('Dental Implants', 'prosthodontics, crowns and bridges, dentures', { implies: 'dentistry' }),
  // Pharmacy
  skill('Pharmacology', 'drug knowledge, pharmacotherapy, drug interactions'),
  skill(
    'Medication Dispensing',
    'dispensing medication, drug dispensing, prescription dispensing, prescription processing, filling prescriptions',
    { near: 'pharmacology' },
  ),
  skill('Compounding?', 'sterile compounding, pharmaceutical compounding, IV admixture', {
    near: 'medication-dispensing',
  }),
  skill('Pharmacovigilance', 'adverse drug reactions, adverse event reporting, drug safety, Argus Safety', {
    near: 'pharmacology',
  }),
  skill('Patient Counseling', 'medication counseling', { near: 'patient-education' }),
  skill('Clinical Pharmacy', 'medication therapy management, medication reconciliation', {
    near: 'pharmacology',
  }),
  // Diagnostics and laboratory
  skill('Phlebotomy', 'venipuncture, blood collection, blood draw, blood sampling', {
    near: 'iv-cannulation',
  }),
  skill(
    'Medical Laboratory Testing',
    'clinical laboratory testing, medical lab technology, DMLT, BMLT, MLT, clinical pathology',
    { near: 'hematology' },
  ),
  skill('Hematology', 'blood count analysis, CBC, coagulation testing'),
  skill('Clinical Microbiology', 'medical microbiology, culture and sensitivity, bacteriology', {
    near: 'microbiology',
  }),
  skill('Clinical Biochemistry', 'clinical chemistry, biochemistry analyzers', { near: 'biochemistry' }),
  skill('Histopathology', 'histology, cytology, tissue processing'),
  skill('Blood Banking', 'blood bank, transfusion medicine, cross matching', { near: 'hematology' }),
  skill(
    'Radiography',
    'X-ray imaging, X-ray, digital radiography, diagnostic imaging, radiology, radiographic positioning',
  ),
  skill('CT Scanning', 'computed tomography, CT scan', { implies: 'radiography' }),
  skill('MRI', 'magnetic resonance imaging, MRI scanning, MRI scans', { near: 'ct-scanning' }),
  skill('Ultrasound', 'sonography, ultrasonography, Doppler ultrasound, obstetric ultrasound', {
    near: 'radiography',
  }),
  skill('PACS', 'DICOM, picture archiving', { near: 'radiography' }),
  skill('Radiation Safety', 'radiation protection, ALARA, dosimetry', { near: 'radiography' }),
  // Therapy
  skill(
    'Physiotherapy',
    'physical therapy, manual therapy, musculoskeletal physiotherapy, exercise therapy, electrotherapy, BPT',
  ),
  skill('Rehabilitation', 'neuro rehabilitation, stroke rehabilitation, patient rehabilitation', {
    near: 'physiotherapy',
  }),
  skill('Sports Medicine', 'sports physiotherapy, sports injury management, dry needling', {
    near: 'physiotherapy',
  }),
  skill('Occupational Therapy', 'sensory integration, activities of daily living training', {
    near: 'rehabilitation',
  }),
  skill(
    'Speech Therapy',
    'speech-language pathology, speech and language therapy, swallowing therapy, dysphagia management',
    { near: 'rehabilitation' },
  ),
  skill('Audiology', 'hearing tests, hearing aid fitting, audiometry', { near: 'speech-therapy' }),
  skill(
    'Psychotherapy',
    'cognitive behavioral therapy, CBT?, talk therapy, psychological counseling, family therapy',
  ),
  skill('Counseling', 'counselling skills, mental health counseling, grief counseling', {
    near: 'psychotherapy',
  }),
  skill('Psychological Assessment', 'psychometric testing, psychological testing, clinical psychology', {
    near: 'psychotherapy',
  }),
  skill(
    'Nutrition Counseling',
    'diet planning, dietary counseling, dietetics, nutrition assessment, clinical nutrition, medical nutrition therapy, meal planning for patients',
  ),
  skill('Substance Abuse Counseling', 'addiction counseling, de-addiction, recovery support', {
    near: 'counseling',
  }),
  skill('Applied Behavior Analysis', 'ABA therapy, behavior intervention plans', {
    near: 'special-education',
  }),
  skill(
    'Massage Therapy',
    'deep tissue massage, Swedish massage, therapeutic massage, aromatherapy, reflexology',
    { near: 'spa-treatments' },
  ),
  skill(
    'Respiratory Therapy',
    'ventilator management, mechanical ventilation, oxygen therapy, pulmonary function tests',
    { near: 'critical-care' },
  ),
  skill('Dialysis', 'hemodialysis, renal care, peritoneal dialysis'),
  // Emergency and support
  skill('First Aid', 'first aid certified, first-aid training, emergency first aid', { near: 'bls' }),
  skill('BLS', 'Basic Life Support, CPR, cardiopulmonary resuscitation, AED??, CPR certified'),
  skill('ACLS', 'Advanced Cardiac Life Support, Advanced Cardiovascular Life Support', { implies: 'bls' }),
  skill('PALS', 'Pediatric Advanced Life Support', { implies: 'bls', near: 'acls' }),
  skill('ATLS', 'Advanced Trauma Life Support, trauma care, PHTLS', { implies: 'bls' }),
  skill(
    'Emergency Medical Response',
    'EMT, EMT-B, paramedic care, pre-hospital care, ambulance service, emergency medical services',
    { implies: 'bls' },
  ),
  skill('Medical Coding', 'ICD-10, ICD-10-CM, CPT coding, HCPCS, CPC certified, medical coder, AAPC'),
  skill(
    'Medical Billing',
    'healthcare billing, claims submission, denial management, AR calling, revenue cycle management, RCM',
    { near: 'medical-coding' },
  ),
  skill(
    'Health Insurance?',
    'medical insurance?, TPA, insurance verification, pre-authorization, medical claims',
    { near: 'medical-billing' },
  ),
  skill('Medical Transcription', 'medical scribing, medical scribe', { implies: 'medical-terminology' }),
  skill('Medical Terminology', 'anatomy and physiology, medical vocabulary'),
  skill(
    'Electronic Health Records',
    'EHR, EMR, electronic medical records, Epic EHR, Cerner, Meditech, hospital information system, EHR/EMR',
  ),
  skill('Medical Records Management', 'health information management, patient records, MRD', {
    near: 'electronic-health-records',
  }),
  skill(
    'Hospital Administration',
    'healthcare administration, healthcare management, hospital management, hospital operations',
  ),
  skill('Hospital Accreditation', 'NABH, JCI, JCI accreditation, Joint Commission', {
    near: 'hospital-administration',
  }),
  skill(
    'Patient Registration',
    'patient scheduling, appointment booking for patients, OPD registration, patient intake, front desk of clinic',
  ),
  skill('Sterilization', 'CSSD, autoclave, instrument sterilization, central sterile services'),
  skill(
    'Biomedical Equipment',
    'biomedical engineering, medical equipment maintenance, medical devices, ventilators maintenance',
  ),
  // Research and regulated products
  skill('Clinical Research', 'clinical trials, clinical trial management, clinical study coordination'),
  skill('Good Clinical Practice', 'GCP certification, ICH-GCP', { implies: 'clinical-research' }),
  skill('Clinical Data Management', 'CDM, Medidata Rave, CDISC, SDTM, electronic data capture', {
    near: 'clinical-research',
  }),
  skill(
    'Regulatory Affairs',
    'drug regulatory affairs, regulatory submissions, FDA submissions, CTD dossier, eCTD',
  ),
  skill('Medical Writing', 'scientific writing, clinical study reports', { near: 'technical-writing' }),
  skill('Medical Affairs', 'medical science liaison, scientific communication'),
  skill(
    'Veterinary Medicine',
    'veterinary care, animal health, veterinary surgery, BVSc, small animal practice',
  ),
]);
