import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const tradesOccupations = occupationsOf('trades', [
  occupation(
    'Welder',
    'MIG Welder, TIG Welder, Arc Welder, Structural Welder, Pipe Welder, 6G Welder, Welder Fabricator, Welding Engineer, Combination Welder, Gas Cutter, Welder Helper, Welding Supervisor, Welding Foreman, Welding Technician, Argon Welder, Mobile Welder, Coded Welder',
    'welding, mig-welding, tig-welding, arc-welding, metal-fabrication, blueprint-reading, gas-cutting',
    'metal-fabricator 0.85, plumber 0.3',
  ),
  occupation(
    'Metal Fabricator',
    'Fabricator?, Steel Fabricator, Structural Fabricator, Sheet Metal Worker, Fabrication Supervisor, Fabrication Foreman, Structural Fitter, Sheet Metal Fabricator, Boilermaker, Steel Fabrication Supervisor, Sheet Metal Mechanic, Fabrication Engineer, Blacksmith',
    'metal-fabrication, sheet-metal-fabrication, welding, blueprint-reading',
    'machine-operator 0.5',
  ),
  occupation(
    'Tailor',
    'Dressmaker, Seamstress, Master Tailor, Fashion Tailor, Embroiderer, Alteration Tailor, Ladies Tailor, Gents Tailor, Alterations Specialist',
    'tailoring, sewing, pattern-making, embroidery',
  ),
  occupation(
    'Cleaner',
    'Janitor, Office Cleaner, Cleaning Staff, Custodian, Cleaning Operative, Cleaning Supervisor, Sweeper, Domestic Cleaner, Window Cleaner, Cleaning Worker, Hospital Cleaner, House Cleaner, Commercial Cleaner, School Cleaner, Cleaning Crew, Office Boy, Peon, Tea Boy, Pantry Boy, Office Attendant, Cleaning Manager, Car Washer, Maid Cleaner, Office Helper, Car Wash Attendant, Environmental Services Technician, Custodial Worker, EVS Technician, Pantry Attendant, Cleaning Lady',
    'cleaning, housekeeping, waste-management, physical-stamina',
    'domestic-worker 0.75, kitchen-helper 0.5',
  ),
  occupation(
    'Domestic Worker',
    'Housemaid, Maid, House Helper, Domestic Helper, House Manager, Butler, Home Maid, House Cook, Houseman, House Boy, Personal Butler',
    'domestic-work, cleaning, childcare, cooking, laundry-operations',
  ),
  occupation(
    'Gardener',
    'Landscaper, Groundskeeper, Landscape Gardener, Horticulturist, Garden Supervisor, Nursery Worker, Landscape Supervisor, Groundsman, Florist, Landscape Technician, Arborist, Tree Surgeon, Landscape Engineer, Landscape Foreman, Irrigation Technician, Lawn Care Technician',
    'gardening, horticulture, irrigation, landscape-design, pest-control',
    'farm-worker 0.6, cleaner 0.3',
  ),
  occupation(
    'Pest Control Technician',
    'Pest Controller, Fumigator, Exterminator, Pest Control Operator, Pest Control Supervisor',
    'pest-control, occupational-safety, customer-service',
    'cleaner 0.35',
  ),
  occupation(
    'Waste Collector',
    'Garbage Collector, Refuse Collector, Recycling Operative, Waste Management Supervisor, Sanitation Worker, Recycling Worker, Waste Operative',
    'waste-management, driving, physical-stamina',
    'cleaner 0.5, laborer 0.5',
  ),
  occupation(
    'Locksmith',
    'Watch Repairer, Cobbler, Goldsmith, Jeweler, Watchmaker, Potter, Shoe Maker, Silversmith, Shoemaker',
    'locksmithing, jewelry-design, manual-dexterity',
  ),
  occupation(
    'Pet Groomer',
    'Dog Groomer, Animal Caretaker, Kennel Assistant, Dog Walker, Zookeeper, Animal Care Assistant, Dog Trainer',
    'pet-care, animal-husbandry',
    'veterinarian 0.3',
  ),
]);
