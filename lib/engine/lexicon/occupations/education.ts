import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const educationOccupations = occupationsOf('education', [
  occupation(
    'Teacher',
    'School Teacher, Primary Teacher, Primary School Teacher, Secondary School Teacher, High School Teacher, TGT, PGT, PRT, Trained Graduate Teacher, Post Graduate Teacher, Class Teacher, Homeroom Teacher, Math Teacher, Mathematics Teacher, Science Teacher, English Teacher, Physics Teacher, Chemistry Teacher, Biology Teacher, Social Studies Teacher, Hindi Teacher, Computer Teacher, Arabic Teacher, Elementary School Teacher, Middle School Teacher, Subject Teacher, Substitute Teacher, Supply Teacher, History Teacher, Geography Teacher, Economics Teacher, Commerce Teacher, French Teacher, Art Teacher, Elementary Teacher, Assistant Teacher, Secondary Teacher, Grade Teacher, Teaching Professional, School Educator, Educator?, Islamic Studies Teacher, Spanish Teacher, ICT Teacher',
    'teaching, lesson-planning, classroom-management, curriculum-development, student-assessment, cbse-curriculum, parent-communication, teaching-certification',
    'preschool-teacher 0.65, special-education-teacher 0.65, tutor 0.75, lecturer 0.55, teaching-assistant 0.55',
  ),
  occupation(
    'Preschool Teacher',
    'Kindergarten Teacher, Nursery Teacher, Montessori Teacher, Pre-Primary Teacher, KG Teacher, Early Childhood Educator, Early Years Teacher, Early Years Practitioner, Nursery Practitioner, Play School Teacher, Early Years Educator, Nursery Nurse, EYFS Teacher, Preprimary Teacher, FS1 Teacher',
    'early-childhood-education, montessori, phonics, child-development, classroom-management, childcare',
    'nanny 0.5, teaching-assistant 0.65',
  ),
  occupation(
    'Special Education Teacher',
    'Special Educator, SEN Teacher, Special Needs Teacher, Learning Support Teacher, SENCO, Inclusion Teacher, Shadow Teacher, Resource Teacher, SEND Teacher',
    'special-education, differentiated-instruction, applied-behavior-analysis, classroom-management, student-assessment',
    'teaching-assistant 0.5',
  ),
  occupation(
    'Teaching Assistant',
    'Teacher Assistant, Classroom Assistant, Teacher Aide, Learning Support Assistant, LSA, SEN Teaching Assistant, Paraprofessional, Co-Teacher',
    'teaching, classroom-management, childcare, special-education',
  ),
  occupation(
    'Tutor',
    'Home Tutor, Online Tutor, Private Tutor, Academic Tutor, Subject Matter Expert, SME Content, Faculty?, JEE Faculty, NEET Faculty, Online Teacher, Coaching Faculty, Maths Tutor, English Tutor, Spoken English Trainer, IELTS Trainer, ESL Teacher, ESL Instructor, English Trainer, IELTS Tutor',
    'tutoring, teaching, online-teaching, student-assessment, esl-teaching',
  ),
  occupation(
    'Lecturer',
    'Professor, Assistant Professor, Associate Professor, College Lecturer, Guest Lecturer, University Lecturer, Guest Faculty, Adjunct Professor, Teaching Fellow, Visiting Faculty, Senior Lecturer, Adjunct Faculty, Adjunct Instructor, Course Leader',
    'higher-education-teaching, academic-research, curriculum-development, student-assessment',
    'research-scientist 0.5',
  ),
  occupation(
    'School Principal',
    'Principal?, Vice Principal, Headmaster, Head Teacher, Headmistress, Academic Coordinator, School Coordinator, Academic Head, Deputy Head Teacher, Head of School, Dean, School Director, Assistant Principal, Assistant Head Teacher, Head of Department School, Academic Manager, Centre Head, School Administrator, Curriculum Coordinator, Deputy Headteacher, Headteacher, Academic Director',
    'school-administration, curriculum-development, team-management, parent-communication',
    'teacher 0.55',
  ),
  occupation(
    'Instructional Designer',
    'Curriculum Developer, E-Learning Developer, Learning Designer, Curriculum Designer, Learning Experience Designer, Curriculum Specialist, eLearning Specialist, Academic Content Developer',
    'instructional-design, e-learning, curriculum-development, learning-management-systems',
    'corporate-trainer 0.6, technical-writer 0.4',
  ),
  occupation(
    'Corporate Trainer',
    'Trainer?, Soft Skills Trainer, Technical Trainer, Training Manager, Training Coordinator, Training Specialist, Training Executive, Learning and Development Manager, L&D Specialist, Learning and Development Specialist, Training Officer, Process Trainer, Facilitator?, L&D Manager, Sales Trainer, Voice Trainer, Learning and Development Executive, Training and Development Manager, IT Trainer, Vocational Trainer, Instructor?',
    'training-delivery, learning-and-development, presentation-skills, e-learning',
    'hr-generalist 0.45, tutor 0.45',
  ),
  occupation(
    'School Counselor',
    'Career Counselor, Academic Counselor, Student Counselor, Education Counselor, Guidance Counselor, Academic Advisor, Career Advisor, Student Advisor, Study Abroad Counselor, Overseas Education Counselor, School Counsellor, Education Consultant, Career Coach, Student Success Advisor',
    'academic-advising, counseling, admissions, communication-skills',
  ),
  occupation(
    'Admissions Officer',
    'Admission Counselor, Admission Executive, Admissions Coordinator, Enrollment Advisor, Registrar?, Student Recruitment Officer, Admissions Manager, Enrollment Counselor',
    'admissions, academic-advising, sales, communication-skills',
    'school-counselor 0.7, inside-sales-executive 0.4',
  ),
  occupation(
    'Librarian',
    'Library Assistant, Assistant Librarian, Library Technician, Library Manager, Archivist',
    'library-management, documentation, computer-skills',
    'teacher 0.25',
  ),
  occupation(
    'Nanny',
    'Babysitter, Childcare Worker, Child Care Provider, Governess, Childminder, Daycare Worker, Child Care Worker, Au Pair, Daycare Teacher, Child Care Assistant',
    'childcare, child-development, first-aid, personal-care',
    'domestic-worker 0.55',
  ),
  occupation(
    'Sports Coach',
    'PE Teacher, Physical Education Teacher, Sports Teacher, Football Coach, Cricket Coach, Swimming Coach, Swimming Instructor, Physical Education Trainer, Tennis Coach, Sports Instructor, Athletic Trainer, Basketball Coach, Karate Instructor, PT Teacher',
    'physical-education, fitness-training, first-aid, mentoring',
    'fitness-trainer 0.7, teacher 0.4',
  ),
]);
