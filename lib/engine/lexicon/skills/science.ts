import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const scienceSkills = skillsOf('science', [
  skill(
    'Laboratory Techniques',
    'lab techniques, laboratory skills, wet lab, bench work, lab work, laboratory work',
  ),
  skill(
    'Molecular Biology',
    'PCR, qPCR, RT-PCR, gel electrophoresis, western blot, Western blotting, gene cloning, ELISA',
    { implies: 'laboratory-techniques' },
  ),
  skill('Cell Culture', 'tissue culture, mammalian cell culture, flow cytometry', {
    implies: 'laboratory-techniques',
  }),
  skill('Microbiology', 'microbial testing, microbial culture, sterility testing', {
    implies: 'laboratory-techniques',
  }),
  skill('Biochemistry', 'protein purification, enzyme assays', { near: 'molecular-biology' }),
  skill('Genetics', 'genomics, CRISPR, gene editing, DNA sequencing, next-generation sequencing', {
    near: 'molecular-biology',
  }),
  skill('Bioinformatics', 'computational biology, sequence analysis, Biopython, BLAST analysis', {
    near: 'genetics',
  }),
  skill('Biotechnology', 'bioprocessing, fermentation, upstream processing, downstream processing', {
    near: 'molecular-biology',
  }),
  skill('Immunology', 'immunoassays, vaccine development', { near: 'molecular-biology' }),
  skill(
    'Analytical Chemistry',
    'HPLC, GC-MS, LC-MS, gas chromatography, chromatography, UV-Vis spectroscopy, spectroscopy, titration, FTIR',
    { implies: 'laboratory-techniques' },
  ),
  skill('Organic Chemistry', 'organic synthesis, medicinal chemistry, chemical synthesis', {
    near: 'analytical-chemistry',
  }),
  skill('Chemistry', 'inorganic chemistry, physical chemistry', { near: 'analytical-chemistry' }),
  skill('Formulation Development', 'drug formulation, formulation R&D, stability studies', { near: 'gmp' }),
  skill('Materials Science', 'nanotechnology, XRD, SEM imaging, polymer science, thin films'),
  skill('Physics', 'applied physics, optics, quantum mechanics'),
  skill('Mathematics', 'applied mathematics, linear algebra, calculus, algebra'),
  skill(
    'Environmental Science',
    'environmental engineering, air quality monitoring, water quality testing, ecology',
  ),
  skill('Geology', 'geological mapping, geophysics, mineral exploration, hydrogeology'),
  skill('Climate Science', 'meteorology, climate modeling, weather forecasting', {
    near: 'environmental-science',
  }),
  skill('Research and Development', 'R&D, new product development, NPD, product development'),
  skill('Experimental Design', 'design of experiments, DOE, Minitab, JMP software', { near: 'statistics' }),
  skill('Toxicology', 'in vivo studies, animal handling in research, preclinical studies'),
  skill('Forensic Science', 'crime scene investigation, DNA profiling, fingerprint analysis'),
  skill('Food Science', 'food chemistry, sensory evaluation, food microbiology', { near: 'food-processing' }),
  skill('LIMS', 'laboratory information management system, lab information systems', {
    near: 'laboratory-techniques',
  }),
  skill(
    'Scientific Research',
    'research methodology, research methods, qualitative research, data collection for research',
    { near: 'academic-research' },
  ),
  skill('LaTeX', '', { near: 'academic-research' }),
  skill('Astronomy', 'astrophysics, space science', { near: 'physics' }),
  skill('Economics', 'macroeconomics, microeconomics, economic analysis, economic research', {
    near: 'econometrics',
  }),
  skill('Archaeology', 'museum curation, artifact conservation, heritage conservation'),
]);
