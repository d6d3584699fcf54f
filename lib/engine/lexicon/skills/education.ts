import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const educationSkills = skillsOf('education', [
  skill(
    'Teaching',
    'teaching experience, classroom teaching, school teaching, teaching skills, teaching students',
    { near: 'tutoring, training-delivery' },
  ),
  skill('Lesson Planning', 'lesson plans, lesson plan preparation, planning lessons, lesson preparation', {
    implies: 'teaching',
  }),
  skill('Classroom Management', 'behaviour management, behavior management in class, student discipline', {
    implies: 'teaching',
  }),
  skill(
    'Curriculum Development',
    'curriculum design, curriculum planning, syllabus design, syllabus planning, course development, curriculum mapping',
    { near: 'instructional-design' },
  ),
  skill(
    'Student Assessment',
    'assessment of students, grading papers, exam preparation, formative assessment, student evaluation, test paper setting, marking and grading',
  ),
  skill('Differentiated Instruction', 'differentiated learning, inclusive teaching, scaffolded instruction', {
    implies: 'teaching',
  }),
  skill('CBSE Curriculum', 'CBSE, NCERT, CBSE board, CBSE syllabus', { near: 'icse-curriculum' }),
  skill('ICSE Curriculum', 'ICSE, ISC board, State Board syllabus', { near: 'cbse-curriculum' }),
  skill('IB Curriculum', 'International Baccalaureate, IB PYP, IB MYP, IB Diploma, IBDP', {
    near: 'igcse-curriculum',
  }),
  skill(
    'IGCSE Curriculum',
    'IGCSE, Cambridge curriculum, GCSE, A-Level teaching, A Levels, British curriculum, UK National Curriculum, EYFS curriculum',
  ),
  skill('Common Core', 'US curriculum, American curriculum, state standards alignment', {
    near: 'curriculum-development',
  }),
  skill(
    'Teaching Certification',
    'B.Ed, BEd??, M.Ed, PGCE, QTS, CTET, TET qualified, D.El.Ed, teaching license, state teaching certificate',
    { near: 'teaching' },
  ),
  skill(
    'Early Childhood Education',
    'ECCE, preschool teaching, kindergarten teaching, pre-primary teaching, nursery teaching, early years, EYFS, early years education',
    { implies: 'teaching', near: 'childcare' },
  ),
  skill('Montessori', 'Montessori method, Montessori training', { implies: 'early-childhood-education' }),
  skill('Phonics', 'Jolly Phonics, early literacy', { near: 'early-childhood-education' }),
  skill('Childcare', 'child care, babysitting, nannying, daycare, infant care, child minding', {
    near: 'child-development',
  }),
  skill('Child Development', 'child psychology, developmental milestones'),
  skill(
    'Special Education',
    'SEN, SEND, special needs education, special needs, IEP, individualized education programs, learning support, inclusive education, autism support',
  ),
  skill(
    'ESL Teaching',
    'TEFL, TESOL, CELTA, ESL, EFL, teaching English as a second language, IELTS training, spoken English training',
    { implies: 'teaching' },
  ),
  skill('Tutoring', 'private tutoring, home tuition, tuition classes, one-on-one tutoring, doubt solving'),
  skill('Online Teaching', 'virtual teaching, online tutoring, remote teaching, online classes', {
    near: 'e-learning',
  }),
  skill(
    'E-Learning',
    'elearning, Articulate Storyline, Articulate 360, Adobe Captivate, SCORM, e-learning development',
    { near: 'instructional-design' },
  ),
  skill(
    'Instructional Design',
    'ADDIE, learning design, courseware development, instructional designer skills',
  ),
  skill('Learning Management Systems', 'LMS, Moodle, Canvas LMS, Blackboard Learn'),
  skill(
    'Google Classroom',
    'Microsoft Teams for Education, Kahoot, Nearpod, smart board, smartboard, interactive whiteboard',
    { near: 'online-teaching' },
  ),
  skill('STEM Education', 'STEM teaching, robotics teaching, coding for kids', { implies: 'teaching' }),
  skill('Mathematics Teaching', 'teaching mathematics, maths teaching', {
    implies: 'teaching',
    near: 'mathematics',
  }),
  skill('Science Teaching', 'physics teaching, chemistry teaching, biology teaching, teaching science', {
    implies: 'teaching',
  }),
  skill('English Teaching', 'teaching English, English literature teaching, English language teaching', {
    implies: 'teaching',
    near: 'esl-teaching',
  }),
  skill('Physical Education', 'PE teaching, sports coaching, games coaching', { near: 'fitness-training' }),
  skill(
    'Higher Education Teaching',
    'lecturing, university teaching, college teaching, thesis supervision, research supervision',
    { implies: 'teaching' },
  ),
  skill(
    'Academic Research',
    'research papers, journal publications, peer-reviewed publications, literature review, dissertation',
    { near: 'research' },
  ),
  skill(
    'Academic Advising',
    'student counseling, career counseling, career guidance, student advising, study abroad counseling',
    { near: 'counseling' },
  ),
  skill('Admissions', 'student admissions, student recruitment, admission counseling, student enrollment', {
    near: 'academic-advising',
  }),
  skill(
    'School Administration',
    'school management, academic administration, school leadership, academic coordination',
  ),
  skill('Parent Communication', 'parent-teacher meetings, PTM, parent engagement', { near: 'teaching' }),
  skill(
    'Training Delivery',
    'corporate training, training facilitation, conducting training, facilitation, train the trainer, staff training, workshop facilitation',
    { near: 'learning-and-development' },
  ),
  skill('Library Management', 'library science, cataloging of books, Koha, MLIS, library services'),
  skill('Extracurricular Activities', 'co-curricular activities, school events coordination', {
    near: 'teaching',
  }),
]);
