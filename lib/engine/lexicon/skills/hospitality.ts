import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const hospitalitySkills = skillsOf('hospitality', [
  skill(
    'Cooking',
    'food preparation, meal preparation, culinary skills, culinary arts, cooking skills, food prep, preparing meals',
    { near: 'menu-planning' },
  ),
  skill(
    'Menu Planning',
    'menu development, menu design, recipe development, menu engineering, recipe costing',
    { near: 'food-costing' },
  ),
  skill('Food Costing', 'food cost control, kitchen costing, portion control, kitchen inventory'),
  skill('Kitchen Management', 'kitchen operations, back of house, kitchen supervision, running a kitchen', {
    implies: 'cooking',
  }),
  skill(
    'Baking',
    'bakery, pastry making, pastry, bread making, cake decorating, patisserie, bakery products',
    { near: 'cooking' },
  ),
  skill(
    'Indian Cuisine',
    'tandoor, tandoori, South Indian cuisine, North Indian cuisine, Mughlai, curry preparation, Indian sweets',
    { implies: 'cooking' },
  ),
  skill(
    'Chinese Cuisine',
    'wok cooking, dim sum, Thai cuisine, Asian cuisine, sushi making, Japanese cuisine',
    { implies: 'cooking' },
  ),
  skill(
    'Continental Cuisine',
    'Italian cuisine, French cuisine, Mediterranean cuisine, European cuisine, pasta making',
    { implies: 'cooking' },
  ),
  skill('Arabic Cuisine', 'Lebanese cuisine, shawarma making, Middle Eastern cuisine', {
    implies: 'cooking',
  }),
  skill('Grill Cooking', 'grilling, line cooking, BBQ cooking, fry station, short order cooking', {
    implies: 'cooking',
  }),
  skill('Garde Manger', 'cold kitchen, salad preparation, buffet preparation', { implies: 'cooking' }),
  skill('Butchery', 'meat cutting, knife skills, fish filleting, meat processing'),
  skill(
    'Food Safety',
    'HACCP, food hygiene, ServSafe, FSSAI, food safety standards, food hygiene certificate, ISO 22000, FSSC 22000, food handling',
  ),
  skill(
    'Food and Beverage Service',
    'F&B service, F&B, food and beverage, F&B operations, food & beverage operations, restaurant service, table service, serving food',
  ),
  skill('Fine Dining', 'fine dining service, silver service, a la carte service', {
    implies: 'food-and-beverage-service',
  }),
  skill(
    'Banquet Operations',
    'banquets, banquet service, catering, catering services, event catering, outdoor catering',
    { implies: 'food-and-beverage-service' },
  ),
  skill(
    'Restaurant Management',
    'restaurant operations, QSR operations, QSR, cafe management, outlet operations',
    { near: 'food-and-beverage-service' },
  ),
  skill('Bartending', 'mixology, cocktail making, cocktails, bar operations, beverage preparation', {
    near: 'food-and-beverage-service',
  }),
  skill(
    'Barista Skills',
    'coffee making, espresso preparation, latte art, coffee brewing, barista training',
    { near: 'bartending' },
  ),
  skill('Wine Service', 'sommelier, wine knowledge, WSET', { near: 'fine-dining' }),
  skill(
    'Front Office Operations',
    'hotel front office, front desk operations, guest check-in, check-in and check-out, hotel reception, front desk management',
    { near: 'reception' },
  ),
  skill(
    'Opera PMS',
    'Oracle Opera, Opera property management system, Fidelio, IDS Next, hotel PMS, Opera Cloud',
    { near: 'front-office-operations' },
  ),
  skill('Hotel Reservations', 'room reservations, hotel bookings, room booking, reservation systems', {
    near: 'front-office-operations',
  }),
  skill('Guest Relations', 'guest services, guest satisfaction, guest experience, hospitality service', {
    near: 'customer-service',
  }),
  skill('Concierge Services', 'concierge, bell desk', { near: 'guest-relations' }),
  skill(
    'Housekeeping',
    'room cleaning, guest room cleaning, housekeeping operations, bed making, linen management, hotel housekeeping',
    { near: 'cleaning' },
  ),
  skill('Laundry Operations', 'laundry, ironing, pressing clothes, dry cleaning', { near: 'housekeeping' }),
  skill('Hotel Management', 'hotel operations, hospitality management, rooms division, resort management', {
    near: 'front-office-operations',
  }),
  skill('Hotel Revenue Management', 'yield management, OTA management, channel manager, room pricing', {
    near: 'pricing-strategy',
  }),
  skill('Micros POS', 'Oracle Micros, Toast POS, Petpooja, restaurant POS', { near: 'point-of-sale' }),
  skill(
    'Travel Planning',
    'travel arrangements, itinerary planning, tour packages, tour operations, travel booking, holiday packages, visa assistance for travelers',
  ),
  skill(
    'Ticketing (GDS)',
    'Amadeus, Galileo GDS, Sabre GDS, air ticketing, airline ticketing, GDS systems, airline reservations',
    { near: 'travel-planning' },
  ),
  skill('Tour Guiding', 'tour guide, guided tours', { near: 'travel-planning' }),
  skill('Cabin Crew Skills', 'in-flight service, inflight service, cabin safety, flight attendant training', {
    near: 'guest-relations',
  }),
  skill(
    'Airport Ground Handling',
    'ground handling, passenger handling, ramp handling, check-in counters, baggage handling',
  ),
  skill('Lifeguarding', 'pool safety, water rescue, swimming instruction', { near: 'first-aid' }),
  skill('Stewarding', 'dishwashing, kitchen cleaning, kitchen stewarding', { near: 'cleaning' }),
]);
