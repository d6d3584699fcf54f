import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const hospitalityOccupations = occupationsOf('hospitality', [
  occupation(
    'Chef?',
    'Sous Chef, Executive Chef, Head Chef, Chef de Partie, CDP, Commis Chef, Commis, Demi Chef de Partie, DCDP, Commis I, Commis II, Indian Chef, Chinese Chef, Continental Chef, South Indian Chef, Chef De Cuisine, Junior Sous Chef, Private Chef, Senior Chef de Partie, Tandoor Chef, Kitchen Manager, Corporate Chef, Sushi Chef, Italian Chef',
    'cooking, menu-planning, food-safety, kitchen-management, food-costing, indian-cuisine, continental-cuisine',
    'cook 0.85, pastry-chef 0.7',
  ),
  occupation(
    'Cook?',
    'Line Cook, Prep Cook, Kitchen Cook, Indian Cook, Fry Cook, Tandoor Cook, Grill Cook, Chief Cook, Assistant Cook, Head Cook, Restaurant Cook, Short Order Cook, Curry Cook, School Cook, Cook Helper, Shawarma Maker, Sandwich Maker, Pizza Chef, Pizza Maker, Breakfast Cook',
    'cooking, food-safety, grill-cooking, kitchen-management',
    'kitchen-helper 0.6',
  ),
  occupation(
    'Pastry Chef',
    'Baker?, Pastry Cook, Bakery Chef, Cake Decorator, Confectioner, Pastry Commis, Bakery Assistant, Commis Pastry, Chocolatier, Sweet Maker, Head Baker',
    'baking, food-safety, menu-planning',
    'cook 0.6',
  ),
  occupation(
    'Kitchen Helper',
    'Kitchen Porter, Kitchen Assistant, Dishwasher, Kitchen Steward, Steward Kitchen, Kitchen Hand, Kitchen Staff, Kitchen Team Member, Catering Assistant, Utility Worker, Stewarding Supervisor, Food Service Worker, Canteen Assistant, Lunch Lady',
    'stewarding, food-safety, cleaning, cooking',
    'food-service-assistant 0.7, cleaner 0.5',
  ),
  occupation(
    'Waiter',
    'Waitress, Server?, Restaurant Server, F&B Associate, F&B Attendant, Food and Beverage Associate, Captain?, Restaurant Captain, Food Server, Room Service Attendant, F&B Service Associate, Wait Staff, Steward?, Food and Beverage Attendant, Banquet Server, Banquet Steward, Cocktail Waitress, Guest Service Associate F&B, Waiter/Waitress, Food Runner, Restaurant Waiter',
    'food-and-beverage-service, fine-dining, customer-service, point-of-sale, communication-skills',
    'bartender 0.6, food-service-assistant 0.75, restaurant-manager 0.5, barista 0.6',
  ),
  occupation(
    'Bartender',
    'Mixologist, Bar Staff, Bar Manager, Barman, Sommelier, Bar Supervisor, Head Bartender',
    'bartending, food-and-beverage-service, wine-service, cash-handling',
  ),
  occupation(
    'Barista',
    'Coffee Maker, Cafe Staff, Head Barista, Cafe Assistant, Cafe Attendant, Coffee Barista, Shift Supervisor Cafe',
    'barista-skills, customer-service, cash-handling, point-of-sale, food-safety',
    'food-service-assistant 0.75, bartender 0.55',
  ),
  occupation(
    'Food Service Assistant',
    'Crew Member, Team Member Restaurant, Fast Food Worker, Restaurant Crew, QSR Crew, Counter Staff, Fast Food Crew, Food Service Attendant, Restaurant Team Member, Kitchen Crew, Crew Trainer, Food Preparation Worker',
    'customer-service, food-safety, cash-handling, cooking',
    'retail-sales-associate 0.5, cashier 0.5',
  ),
  occupation(
    'Restaurant Manager',
    'F&B Manager, Food and Beverage Manager, Assistant Restaurant Manager, Outlet Manager, Cafe Manager, Restaurant Supervisor, F&B Supervisor, Restaurant General Manager, Banquet Manager, Catering Manager, F&B Executive, Food and Beverage Supervisor, Food Service Manager, Shift Manager Restaurant, Catering Supervisor, Banquet Supervisor, Director of Food and Beverage, Food & Beverage Executive',
    'restaurant-management, food-and-beverage-service, food-costing, team-management, food-safety',
    'hotel-manager 0.6, store-manager 0.5',
  ),
  occupation(
    'Hotel Receptionist',
    'Front Office Executive, Front Office Associate, Front Desk Agent, Guest Service Associate, Guest Service Agent, GSA, Front Desk Executive, Front Office Assistant, Guest Service Executive, Hotel Front Desk, Night Auditor, Reservations Agent, Reservation Executive, Guest Relations Officer, Guest Relations Executive, Front Desk Associate, Front Office Agent, Concierge?, Bell Boy, Bellman, Front Office Receptionist, Guest Service Representative, Doorman, Bell Attendant, Hotel Clerk, Front Desk Clerk',
    'front-office-operations, opera-pms, guest-relations, hotel-reservations, customer-service, cash-handling',
    'receptionist 0.75, hotel-manager 0.5, travel-consultant 0.45',
  ),
  occupation(
    'Hotel Manager',
    'Front Office Manager, Hotel Operations Manager, Resort Manager, Rooms Division Manager, Assistant Front Office Manager, Duty Manager, Guest House Manager, Hotel General Manager, Front Desk Manager, Lobby Manager, Assistant Hotel Manager, Hostel Manager, Front Office Supervisor, Hotel Revenue Manager, Revenue Manager',
    'hotel-management, front-office-operations, guest-relations, hotel-revenue-management, team-management',
    'operations-manager 0.45',
  ),
  occupation(
    'Housekeeper',
    'Room Attendant, Housekeeping Attendant, Housekeeping Staff, Hotel Housekeeper, Room Boy, Housekeeping Associate, Housekeeping Executive, Housekeeping Supervisor, Executive Housekeeper, Housekeeping Manager, Laundry Attendant, Housekeeping, Public Area Attendant, Guest Room Attendant, Housekeeping Assistant, Laundry Worker, Linen Attendant, Laundry Supervisor, Room Attendant Supervisor, Housekeeping Aide, Housekeeping Coordinator',
    'housekeeping, cleaning, laundry-operations, attention-to-detail',
    'cleaner 0.85, domestic-worker 0.7',
  ),
  occupation(
    'Travel Consultant',
    'Travel Agent, Tour Manager, Travel Executive, Tour Operator, Ticketing Executive, Holiday Consultant, Tour Guide, Travel Coordinator, Ticketing Agent, Tour Executive, Visa and Ticketing Executive, Travel Counselor, Travel Advisor, Tour Leader, Travel Desk Executive, Reservation and Ticketing Agent, Tour Consultant',
    'travel-planning, ticketing-gds, customer-service, sales, tour-guiding',
  ),
  occupation(
    'Cabin Crew',
    'Flight Attendant, Air Hostess, Air Steward, Flight Steward, In-Flight Crew, Cabin Attendant, Cabin Crew Member',
    'cabin-crew-skills, guest-relations, first-aid, customer-service',
    'hotel-receptionist 0.4, airport-ground-staff 0.55',
  ),
  occupation(
    'Airport Ground Staff',
    'Ground Staff, Airport Customer Service Agent, Passenger Service Agent, Ramp Agent, Baggage Handler, Ground Handling Agent, Airport Agent, Check-in Agent, Customer Service Agent Airport, Airport Operations Officer, Ramp Handler',
    'airport-ground-handling, customer-service, aviation-operations, ticketing-gds',
  ),
  occupation(
    'Lifeguard',
    'Pool Attendant, Pool Lifeguard, Swimming Pool Lifeguard, Recreation Attendant',
    'lifeguarding, first-aid, bls, swimming-pool-maintenance',
    'sports-coach 0.4',
  ),
]);
