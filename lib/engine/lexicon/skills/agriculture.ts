import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const agricultureSkills = skillsOf('agriculture', [
  skill('Agriculture', 'farming, farm work, agricultural practices, crop farming'),
  skill(
    'Crop Management',
    'crop production, crop cultivation, harvesting, planting and harvesting, agronomy, crop protection',
    { implies: 'agriculture' },
  ),
  skill('Soil Science', 'soil management, soil fertility, soil analysis, fertilizer application', {
    near: 'crop-management',
  }),
  skill('Irrigation', 'drip irrigation, irrigation systems, sprinkler irrigation', {
    near: 'crop-management',
  }),
  skill(
    'Horticulture',
    'floriculture, nursery management of plants, plant propagation, greenhouse management, greenhouse growing',
    { near: 'crop-management' },
  ),
  skill('Organic Farming', 'sustainable agriculture, permaculture, natural farming', {
    implies: 'agriculture',
  }),
  skill('Hydroponics', 'vertical farming, aquaponics', { near: 'horticulture' }),
  skill(
    'Agricultural Machinery',
    'tractor operation, tractor driving, combine harvester, farm machinery, farm equipment',
    { near: 'heavy-equipment-operation' },
  ),
  skill('Animal Husbandry', 'livestock management, livestock, cattle care, livestock farming, animal care', {
    near: 'dairy-farming',
  }),
  skill('Dairy Farming', 'milking, dairy management, dairy operations', { implies: 'animal-husbandry' }),
  skill('Poultry Farming', 'poultry management, poultry, hatchery operations', {
    implies: 'animal-husbandry',
  }),
  skill('Aquaculture', 'fish farming, fisheries, shrimp farming, fishery management'),
  skill(
    'Pest and Disease Management',
    'integrated pest management, IPM, pesticide application, plant protection, plant pathology, entomology',
    { near: 'crop-management' },
  ),
  skill('Agricultural Extension', 'farmer training, farmer outreach, rural development', {
    near: 'community-outreach',
  }),
  skill('Agribusiness', 'agri-input sales, seed sales, agricultural marketing, agri sales', {
    near: 'agriculture',
  }),
  skill('Forestry', 'forest management, tree felling, chainsaw operation, arboriculture, silviculture'),
  skill('Beekeeping', 'apiculture, sericulture, mushroom cultivation', { near: 'agriculture' }),
  skill('Precision Agriculture', 'agri-tech, agritech, drone spraying', {
    implies: 'agriculture',
    near: 'gis',
  }),
  skill('Seed Technology', 'seed production, plant breeding', { near: 'crop-management' }),
]);
