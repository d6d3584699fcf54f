import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const designOccupations = occupationsOf('design', [
  occupation(
    'UX/UI Designer',
    'UI/UX Designer, UX Designer, UI Designer, User Experience Designer, User Interface Designer, Interaction Designer, UI/UX Developer, Web Designer, UX Lead, Head of Design, Design Lead',
    'ui-design, ux-design, figma, wireframing, prototyping, user-research, design-systems, adobe-xd',
    'product-designer 0.9, graphic-designer 0.55, frontend-developer 0.4',
  ),
  occupation(
    'Product Designer',
    'Digital Product Designer, Senior Product Designer, Design Manager',
    'product-design, ux-design, ui-design, figma, user-research, prototyping, design-systems',
  ),
  occupation(
    'UX Researcher',
    'User Researcher, Design Researcher, User Experience Researcher',
    'user-research, ux-design, market-research, data-analysis',
    'ux-ui-designer 0.65',
  ),
  occupation(
    'Graphic Designer',
    'Visual Designer, Creative Designer, Digital Designer, Graphics Designer, Junior Graphic Designer, Brand Designer, Layout Artist, Designer?, DTP Operator, Print Designer, Packaging Designer, Graphic Artist, Creative Graphic Designer',
    'graphic-design, adobe-photoshop, adobe-illustrator, adobe-indesign, coreldraw, branding, typography, canva',
    'motion-designer 0.55, illustrator 0.6',
  ),
  occupation(
    'Motion Designer',
    'Motion Graphics Designer, Motion Graphics Artist, 2D Animator, Animator, Motion Graphic Designer',
    'motion-graphics, after-effects, adobe-illustrator, video-editing, illustration',
    'video-editor 0.6, 3d-artist 0.55',
  ),
  occupation(
    '3D Artist',
    '3D Animator, 3D Modeler, VFX Artist, Visual Effects Artist, Compositor, 3D Designer, 3D Visualizer, CGI Artist, Environment Artist, 3D Generalist, Roto Artist',
    '3d-modeling, blender, maya, 3ds-max, visual-effects, cinema-4d',
  ),
  occupation(
    'Illustrator',
    'Concept Artist, Storyboard Artist, Digital Illustrator, Cartoonist, Digital Artist',
    'illustration, adobe-illustrator, adobe-photoshop, creativity',
  ),
  occupation(
    'Art Director',
    'Creative Director, Associate Creative Director, Creative Head, Creative Lead',
    'branding, graphic-design, advertising, team-management, creativity',
    'graphic-designer 0.6',
  ),
  occupation(
    'Interior Designer',
    'Interior Decorator, Interior Architect, Junior Interior Designer, Space Planner, Kitchen Designer, Interior Stylist, Interior Design Consultant',
    'interior-design, autocad, sketchup, 3ds-max, fit-out, 3d-modeling',
    'architect 0.55',
  ),
  occupation(
    'Fashion Designer',
    'Apparel Designer, Garment Designer, Textile Designer, Fashion Stylist, Stylist?, Costume Designer, Fashion Merchandiser, Pattern Maker, Accessories Designer',
    'fashion-design, pattern-making, textile-design, adobe-illustrator, sewing',
    'tailor 0.45',
  ),
  occupation(
    'Industrial Designer',
    'Jewelry Designer, Furniture Designer, Automotive Designer, Toy Designer',
    'industrial-design, solidworks, 3d-modeling, prototyping, jewelry-design',
    'mechanical-design-engineer 0.45',
  ),
]);
