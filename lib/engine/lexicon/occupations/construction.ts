import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const constructionOccupations = occupationsOf('construction', [
  occupation(
    'Civil Engineer',
    'Civil Site Engineer, Site Engineer, Site Engineer Civil, Structural Engineer, Civil Design Engineer, Graduate Civil Engineer, Junior Engineer Civil, Project Engineer Civil, Highway Engineer, Geotechnical Engineer, Bridge Engineer, Structural Design Engineer, Civil Project Engineer, Water Resources Engineer, Civil Engineering Technician, Assistant Engineer Civil, Transportation Engineer, Drainage Engineer, Resident Engineer, Execution Engineer, Planning Engineer, Billing Engineer, Site Civil Engineer, Roads Engineer, QA/QC Civil Engineer, Construction Engineer',
    'civil-engineering, autocad, structural-engineering, site-supervision, staad-pro, concrete-works, quantity-surveying, construction-management',
    'construction-manager 0.7, site-supervisor 0.7, quantity-surveyor 0.65, architect 0.4',
  ),
  occupation(
    'Architect',
    'Project Architect, Junior Architect, Architectural Designer, Design Architect, Landscape Architect, Architectural Assistant, Architectural Technologist, Urban Planner, Urban Designer, Town Planner, Senior Architect, Part II Architectural Assistant, Site Architect',
    'architecture, autocad, revit, sketchup, bim, building-codes, 3d-modeling',
    'draftsman 0.65',
  ),
  occupation(
    'Draftsman',
    'CAD Technician, AutoCAD Draftsman, Draughtsman, CAD Operator, CAD Designer, Architectural Draftsman, Civil Draftsman, Drafter, CAD Drafter, BIM Modeler, Revit Modeler, BIM Engineer, BIM Coordinator, Mechanical Draftsman, Electrical Draftsman, AutoCAD Designer, Draughtsperson, BIM Technician, BIM Manager, Structural Draftsman, AutoCAD Drafter, AutoCAD Operator, MEP Draftsman, CAD Engineer, Interior Draftsman',
    'autocad, cad, revit, bim, blueprint-reading',
    'mechanical-design-engineer 0.55',
  ),
  occupation(
    'Quantity Surveyor',
    'QS, QS Engineer, Quantity Surveying Engineer, Cost Engineer, Cost Consultant, Assistant Quantity Surveyor, Cost Manager, Quantity Engineer, Commercial Manager Construction, Senior Quantity Surveyor, Cost Controller',
    'quantity-surveying, construction-estimating, contract-management, autocad, excel',
    'estimator 0.85',
  ),
  occupation(
    'Estimator',
    'Estimation Engineer, Cost Estimator, Construction Estimator, Estimating Engineer, Tender Engineer, Electrical Estimator, MEP Estimator, Estimation Manager',
    'construction-estimating, quantity-surveying, blueprint-reading, proposal-writing',
  ),
  occupation(
    'Construction Manager',
    'Construction Project Manager, Site Manager, Project Manager Construction, Project Engineer, Construction Superintendent, Assistant Site Manager, Senior Project Engineer, Project Manager Civil, Contracts Manager Construction, Site Agent, Construction Project Engineer, Assistant Construction Manager, Construction Coordinator, Construction Director, Project Director Construction, Clerk of Works, Works Manager Construction',
    'construction-management, site-supervision, project-scheduling, construction-safety, primavera, budget-management',
  ),
  occupation(
    'Site Supervisor',
    'Foreman?, Civil Foreman, Construction Supervisor, Civil Supervisor, Site Foreman, General Foreman, Construction Foreman, Site Incharge, Finishing Supervisor, Finishing Foreman, Site Inspector, Building Inspector, Construction Inspector, Works Supervisor, Civil Site Supervisor, Site In Charge, Assistant Foreman, Civil Inspector',
    'site-supervision, construction-safety, blueprint-reading, concrete-works, team-management',
    'construction-manager 0.65',
  ),
  occupation(
    'Surveyor',
    'Land Surveyor, Site Surveyor, Survey Engineer, Chainman, Assistant Surveyor, Building Surveyor, Survey Technician, Topographic Surveyor, Surveying Technician',
    'land-surveying, autocad, civil-3d, gis',
    'civil-engineer 0.5, quantity-surveyor 0.3',
  ),
  occupation(
    'Mason',
    'Bricklayer, Block Mason, Stone Mason, Tile Mason, Tiler, Plasterer, Tile Setter, Tile Fixer, Block Layer, Brick Mason, Concrete Mason, Marble Mason, Cement Mason, Wall and Floor Tiler, Finishing Mason, Plaster Mason',
    'masonry, plastering, tiling, concrete-works',
    'laborer 0.5, carpenter 0.4',
  ),
  occupation(
    'Carpenter',
    'Shuttering Carpenter, Furniture Carpenter, Joiner, Finish Carpenter, Cabinet Maker, Framer, Formwork Carpenter, Wood Worker, Bench Joiner, Furniture Maker, Woodworker, Upholsterer, Furniture Polisher, Carpenter Helper, Furniture Installer, Kitchen Fitter, Formworker, Finishing Carpenter',
    'carpentry, formwork, cabinet-making, power-tools, blueprint-reading',
    'laborer 0.45',
  ),
  occupation(
    'Steel Fixer',
    'Rebar Worker, Bar Bender, Scaffolder, Scaffold Supervisor, Rigger, Steel Erector, Ironworker, Scaffolding Supervisor, Rigger Supervisor, Rebar Fixer, Scaffolding Inspector, Bar Bender and Steel Fixer, Iron Worker, Slinger Signaller',
    'steel-fixing, scaffolding, rigging, construction-safety',
    'mason 0.45, welder 0.35',
  ),
  occupation(
    'Painter',
    'House Painter, Spray Painter, Wall Painter, Industrial Painter, Building Painter, Painter and Decorator, Decorator?, Automotive Painter, Car Painter, Commercial Painter, Residential Painter',
    'painting-and-decorating, power-tools',
    'mason 0.4, drywall-installer 0.55',
  ),
  occupation(
    'Drywall Installer',
    'Gypsum Carpenter, False Ceiling Carpenter, Dryliner, Ceiling Fixer, Roofer, Insulation Installer, Insulator?, Waterproofing Technician, Glazier, Flooring Installer, Aluminium Fabricator, Gypsum Installer, Floor Layer, Window Installer, Carpet Fitter, Cladder, Window Fitter, Glass Installer, Drywall Finisher',
    'drywall-installation, roofing, insulation, glazing, flooring-installation, waterproofing',
    'carpenter 0.5',
  ),
  occupation(
    'Laborer',
    'Construction Worker, Construction Labourer, General Labourer, Helper?, Site Labourer, Construction Helper, General Helper, Site Labour, Unskilled Worker, Manual Labourer, Multi Skilled Operative, General Worker, Groundworker, Civil Helper, Multi Helper, Site Operative, Farm Labour',
    'physical-stamina, power-tools, loading-and-unloading, construction-safety, cleaning',
    'cleaner 0.4, farm-worker 0.4',
  ),
  occupation(
    'Heavy Equipment Operator',
    'Excavator Operator, JCB Operator, Crane Operator, Bulldozer Operator, Backhoe Operator, Loader Operator, Tower Crane Operator, Mobile Crane Operator, Shovel Operator, Equipment Operator, Wheel Loader Operator, Plant Operator Construction, Grader Operator, Digger Driver, Roller Operator, Telehandler Operator, Crane Driver, Hoist Operator',
    'heavy-equipment-operation, crane-operation, construction-safety, vehicle-inspection',
  ),
  occupation(
    'Property Manager',
    'Estate Officer, Property Administrator, Community Manager Residential, Leasing Manager, Property Executive, Real Estate Manager, Property Coordinator, Housing Officer, Asset Manager Real Estate, Apartment Manager, Block Manager, Lettings Manager, Assistant Property Manager, Building Supervisor',
    'property-management, facilities-management, contract-management, customer-service',
  ),
]);
