import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const agricultureOccupations = occupationsOf('agriculture', [
  occupation(
    'Farm Worker',
    'Farm Labourer, Agricultural Worker, Farm Hand, Farmer, Farm Helper, Tractor Driver, Tractor Operator, Dairy Worker, Poultry Worker, Greenhouse Worker, Livestock Worker, Harvest Worker, Fruit Picker, Harvester Operator, Stable Hand, Fisherman, Shepherd, Dairy Farm Worker, Milker',
    'agriculture, crop-management, agricultural-machinery, animal-husbandry, irrigation, physical-stamina',
    'farm-manager 0.6',
  ),
  occupation(
    'Farm Manager',
    'Farm Supervisor, Dairy Farm Manager, Poultry Farm Manager, Estate Manager Agriculture, Plantation Manager, Greenhouse Manager, Poultry Supervisor, Livestock Manager, Aquaculture Technician, Fish Farm Manager, Hatchery Manager, Fisheries Officer, Farm Incharge',
    'agriculture, crop-management, animal-husbandry, team-management, budget-management, dairy-farming',
  ),
  occupation(
    'Agronomist',
    'Agricultural Scientist, Agriculture Officer, Agricultural Officer, Agriculture Engineer, Agricultural Engineer, Crop Advisor, Field Officer Agriculture, Soil Scientist, Agricultural Extension Officer, Agriculture Executive, Agricultural Technician, Plant Breeder, Agriculture Extension Officer, Agriculture Supervisor, Agri Sales Officer, Field Agronomist, Agriculture Field Officer, Horticulture Officer',
    'crop-management, soil-science, pest-and-disease-management, agricultural-extension, irrigation, agriculture',
    'farm-manager 0.65',
  ),
  occupation(
    'Forester',
    'Forest Officer, Forest Ranger, Forest Guard, Forestry Technician, Forestry Worker',
    'forestry, environmental-science, gis',
    'agronomist 0.4',
  ),
]);
