import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const designSkills = skillsOf('design', [
  skill('UI Design', 'user interface design, interface design, UI/UX, UI/UX design, mobile UI design', {
    near: 'ux-design',
  }),
  skill('UX Design', 'user experience design, user experience, UX, interaction design', {
    near: 'product-design',
  }),
  skill('Product Design', 'digital product design'),
  skill('User Research', 'UX research, user interviews, usability testing, usability studies', {
    near: 'ux-design',
  }),
  skill('Wireframing', 'wireframes, low-fidelity prototypes', { near: 'prototyping' }),
  skill('Prototyping', 'interactive prototypes, high-fidelity prototypes, clickable prototypes'),
  skill('Information Architecture', 'card sorting, site maps', { near: 'ux-design' }),
  skill('Design Systems', 'component libraries, design tokens, style guides', { near: 'ui-design' }),
  skill('Design Thinking', 'human-centered design, user-centered design', { near: 'ux-design' }),
  skill('Figma?', 'FigJam, Figma prototyping', { near: 'sketch, adobe-xd' }),
  skill('Sketch??', 'Sketch App', { near: 'adobe-xd' }),
  skill('Adobe XD', 'XD prototyping'),
  skill('InVision', 'Zeplin, Marvel App, Balsamiq, Axure, Axure RP', { near: 'figma' }),
  skill('Graphic Design', 'graphics design, visual design, visual communication'),
  skill('Adobe Creative Suite', 'Adobe Creative Cloud, Adobe CC, Adobe Suite, Creative Suite'),
  skill('Adobe Photoshop', 'Photoshop, Adobe PS, image editing, photo retouching', {
    near: 'adobe-illustrator, canva',
  }),
  skill('Adobe Illustrator', 'Illustrator??, vector graphics', { near: 'coreldraw' }),
  skill('Adobe InDesign', 'InDesign, desktop publishing', { near: 'adobe-illustrator' }),
  skill('CorelDRAW', 'Corel Draw, Corel'),
  skill('Canva', '', { near: 'graphic-design' }),
  skill('Adobe Lightroom', 'Lightroom', { near: 'adobe-photoshop' }),
  skill('Typography', 'type design, lettering', { implies: 'graphic-design' }),
  skill('Branding', 'brand identity, brand identity design, logo design, visual identity', {
    near: 'graphic-design',
  }),
  skill('Illustration', 'digital illustration, character design, Procreate, storyboarding'),
  skill('Print Design', 'print production, prepress, pre-press, brochure design', {
    implies: 'graphic-design',
  }),
  skill('Packaging Design', 'package design', { implies: 'graphic-design' }),
  skill('Motion Graphics', 'motion design, 2D animation, kinetic typography', { near: 'after-effects' }),
  skill('After Effects', 'Adobe After Effects', { near: 'adobe-premiere' }),
  skill('3D Modeling', '3D design, 3D rendering, 3D animation, V-Ray, KeyShot, Lumion'),
  skill('Blender??', 'Blender 3D', { implies: '3d-modeling', near: 'maya' }),
  skill('Maya?', 'Autodesk Maya', { implies: '3d-modeling' }),
  skill('3ds Max', '3D Max, 3D Studio Max, Autodesk 3ds Max', { implies: '3d-modeling', near: 'maya' }),
  skill('Cinema 4D', 'ZBrush, Houdini FX', { implies: '3d-modeling', near: 'blender' }),
  skill('Visual Effects', 'VFX, compositing, Nuke compositing, rotoscoping', { near: 'after-effects' }),
  skill('Interior Design', 'interior decoration, space planning, interior styling, FF&E, mood boards'),
  skill('Fashion Design', 'garment design, apparel design, fashion illustration, draping'),
  skill('Pattern Making', 'patternmaking, pattern cutting, pattern drafting', {
    near: 'fashion-design, tailoring',
  }),
  skill('Textile Design', 'fabric design, print development for textiles', { near: 'fashion-design' }),
  skill('Industrial Design', 'product styling, Rhino 3D, Rhinoceros 3D, consumer product design', {
    near: 'cad',
  }),
  skill('Jewelry Design', 'jewellery CAD, gemstone setting', { near: 'industrial-design' }),
  skill('Landscape Design', 'landscape architecture, garden design', { near: 'horticulture' }),
  skill('Exhibition Design', 'set design, stage design, stall design', { near: 'interior-design' }),
]);
