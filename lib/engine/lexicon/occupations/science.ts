import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const scienceOccupations = occupationsOf('science', [
  occupation(
    'Research Scientist',
    'Scientist?, Research Associate, Research Assistant, Researcher?, Postdoctoral Researcher, Junior Research Fellow, JRF, Senior Research Fellow, Research Fellow, Postdoc, Postdoctoral Fellow, R&D Scientist, Principal Investigator, Project Associate Research, PhD Researcher, Research Officer, Research Intern, R&D Manager, Postdoctoral Research Associate, R&D Executive, Head of Research',
    'academic-research, scientific-research, experimental-design, research-and-development, statistics, laboratory-techniques',
    'lab-scientist 0.75, data-scientist 0.35',
  ),
  occupation(
    'Lab Scientist',
    'Biologist, Microbiologist, Biotechnologist, Biochemist, Molecular Biologist, Geneticist, Laboratory Analyst, Lab Analyst, Laboratory Scientist, Bioinformatician, Bioinformatics Analyst, Bioprocess Engineer, Biotechnology Research Associate, Cell Biologist, Lab Manager, Laboratory Manager, Bioinformatics Scientist, Bioprocess Technician, Life Scientist, Zoologist, Botanist, Marine Biologist, Ecologist, Toxicologist',
    'laboratory-techniques, molecular-biology, microbiology, cell-culture, biotechnology, genetics',
  ),
  occupation(
    'Chemist',
    'Analytical Chemist, Quality Control Lab Chemist, R&D Chemist, Research Chemist, Lab Chemist, Organic Chemist, Formulation Chemist, Chemical Analyst, Synthetic Chemist, Medicinal Chemist, Analytical Scientist',
    'analytical-chemistry, chemistry, laboratory-techniques, gmp, organic-chemistry',
    'lab-scientist 0.65, quality-inspector 0.4',
  ),
  occupation(
    'Environmental Engineer',
    'Environmental Scientist, Environmental Officer, Environmental Specialist, Environmental Technician, Water Treatment Engineer, Environmental Manager, Environment Engineer, Wastewater Engineer, Water Treatment Plant Operator, Environmental Health Officer, Wastewater Operator, ETP Operator, Environmental Analyst',
    'environmental-management, environmental-science, wastewater-treatment',
    'civil-engineer 0.35, process-engineer 0.4',
  ),
  occupation(
    'Geologist',
    'Geophysicist, Hydrogeologist, Geoscientist, Geochemist, Mining Geologist, Exploration Geologist, Meteorologist, Climate Scientist, Engineering Geologist',
    'geology, gis, climate-science',
    'environmental-engineer 0.4',
  ),
  occupation(
    'Physicist',
    'Mathematician, Astronomer, Materials Scientist, Nanotechnologist, Medical Physicist, Optical Engineer, Quantum Engineer, Quantum Researcher',
    'physics, mathematics, materials-science, matlab, python',
    'research-scientist 0.7',
  ),
  occupation(
    'Forensic Scientist',
    'Forensic Analyst, Crime Scene Investigator, Forensic Technician, Forensic Examiner',
    'forensic-science, laboratory-techniques, investigation',
    'lab-scientist 0.55',
  ),
  occupation(
    'Museum Curator',
    'Curator?, Museum Assistant, Archaeologist, Historian, Conservator, Gallery Manager, Gallery Assistant, Museum Guide',
    'archaeology, exhibitions, academic-research',
    'librarian 0.5',
  ),
]);
