import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const constructionSkills = skillsOf('construction', [
  skill('Civil Engineering', 'civil works, civil construction, civil site works'),
  skill(
    'Structural Engineering',
    'structural design, structural analysis, RCC design, steel structure design, reinforced concrete design',
    { near: 'civil-engineering' },
  ),
  skill('STAAD.Pro', 'ETABS, SAP2000, SAFE software, Tekla Structures, Tekla, RISA', {
    implies: 'structural-engineering',
  }),
  skill('AutoCAD', 'Auto CAD, AutoCAD 2D, AutoCAD LT, AutoCAD Electrical, AutoCAD Civil', {
    implies: 'cad',
    near: 'revit',
  }),
  skill('Revit', 'Autodesk Revit, Revit Architecture, Revit MEP, Revit Structure', { implies: 'bim' }),
  skill('BIM', 'Building Information Modeling, Navisworks, BIM 360, BIM coordination, Autodesk BIM'),
  skill('Civil 3D', 'AutoCAD Civil 3D, OpenRoads, MicroStation, 12d Model', { near: 'autocad' }),
  skill('SketchUp', 'Sketch Up, Google SketchUp', { near: '3d-modeling' }),
  skill(
    'Architecture',
    'architectural design, architectural drawings, building design, architectural drafting',
    { id: 'architecture' },
  ),
  skill('ArchiCAD', 'Enscape, Vectorworks', { implies: 'architecture', near: 'revit' }),
  skill('Urban Planning', 'town planning, city planning, land use planning', { near: 'architecture' }),
  skill(
    'Quantity Surveying',
    'quantity takeoff, quantity take-off, BOQ, BOQ preparation, bill of quantities, rate analysis, quantity estimation',
    { near: 'construction-estimating' },
  ),
  skill(
    'Construction Estimating',
    'cost estimation, cost estimating, estimation and costing, construction cost estimation, Bluebeam, PlanSwift',
  ),
  skill(
    'Construction Management',
    'construction project management, construction supervision, construction planning, Procore, construction site management',
    { near: 'project-management' },
  ),
  skill(
    'Site Supervision',
    'site management, site execution, site engineering, supervising site works, site coordination',
    { near: 'construction-management' },
  ),
  skill(
    'Land Surveying',
    'surveying, total station, Auto Level, topographic survey, DGPS, leveling instruments, site survey',
  ),
  skill('Geotechnical Engineering', 'soil mechanics, soil testing, soil investigation, foundation design', {
    near: 'civil-engineering',
  }),
  skill('Highway Engineering', 'road construction, highway construction, pavement design, road design', {
    near: 'civil-engineering',
  }),
  skill(
    'Bridge Engineering',
    'bridge design, bridge construction, metro rail construction, tunnel construction',
    { near: 'structural-engineering' },
  ),
  skill(
    'Water Resources Engineering',
    'hydraulics engineering, hydrology, drainage design, irrigation engineering, stormwater design, EPANET',
  ),
  skill(
    'Wastewater Treatment',
    'water treatment, sewage treatment, STP operation, ETP operation, STP/ETP, WTP operation',
  ),
  skill(
    'Concrete Works',
    'concreting, concrete pouring, concrete finishing, concrete mix design, RCC works, concrete placement, pouring concrete',
  ),
  skill('Formwork', 'shuttering, shuttering carpentry, aluminium formwork', { near: 'concrete-works' }),
  skill('Steel Fixing', 'bar bending, bar bending schedule, BBS, rebar fixing, rebar installation', {
    near: 'concrete-works',
  }),
  skill('Masonry', 'bricklaying, brick laying, block work, brickwork, blockwork, stone masonry'),
  skill('Plastering', 'rendering and plastering, skim coating, gypsum plaster', { near: 'masonry' }),
  skill('Tiling', 'tile laying, tile fixing, floor tiling, wall tiling, marble laying'),
  skill(
    'Painting and Decorating',
    'house painting, wall painting, spray painting, interior painting, exterior painting, painting works',
  ),
  skill(
    'Drywall Installation',
    'drywall, gypsum board, gypsum works, false ceiling, dry lining, drylining, partition works',
  ),
  skill('Roofing', 'roof installation, roof repair, shingles, slate roofing'),
  skill('Waterproofing', 'waterproofing works', { near: 'roofing' }),
  skill('Scaffolding', 'scaffold erection, scaffolding erection, scaffolding inspection, CISRS'),
  skill('Insulation', 'thermal insulation, insulation installation'),
  skill('Flooring Installation', 'carpet fitting, wood flooring, vinyl flooring, epoxy flooring'),
  skill('Glazing', 'glass installation, aluminium fabrication, facade installation, curtain wall', {
    near: 'sheet-metal-fabrication',
  }),
  skill('Demolition', 'demolition works'),
  skill(
    'Heavy Equipment Operation',
    'excavator operation, excavator, JCB operation, JCB, backhoe loader, bulldozer, wheel loader, heavy machinery operation, CPCS, NPORS',
  ),
  skill('Crane Operation', 'tower crane, mobile crane, overhead crane, crane operating, hoist operation'),
  skill('Rigging', 'slinging and signalling, rigger certification, lifting operations, banksman', {
    near: 'crane-operation',
  }),
  skill('CSCS Card', 'CSCS, SMSTS, SSSTS, construction skills certification', {
    near: 'construction-safety',
  }),
  skill(
    'Construction Safety',
    'site safety, working at height, work at height, toolbox talks, permit to work, OSHA 30, OSHA 10',
    { near: 'occupational-safety' },
  ),
  skill(
    'Building Codes',
    'building regulations, NBC code, IBC code, IS codes, British Standards for building, local building codes',
  ),
  skill(
    'Building Maintenance',
    'property maintenance, general maintenance, handyman, repairs and maintenance, maintenance of buildings',
    { near: 'facilities-management' },
  ),
  skill(
    'Property Management',
    'estate management, tenancy management, lease management, lease administration, tenant relations',
  ),
  skill('Fit-Out', 'interior fit-out, fit out works, fitout projects, interior finishing, finishing works', {
    near: 'interior-design',
  }),
  skill('Precast Concrete', 'post-tensioning, prestressed concrete', { near: 'concrete-works' }),
  skill('MEP Coordination', 'MEP, MEP works, MEP engineering, mechanical electrical and plumbing', {
    near: 'hvac',
  }),
]);
