import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const logisticsSkills = skillsOf('logistics', [
  skill(
    'Logistics',
    'logistics management, logistics operations, logistics coordination, 3PL, third-party logistics',
    { near: 'supply-chain-management' },
  ),
  skill(
    'Supply Chain Management',
    'SCM, supply chain, supply chain planning, supply chain operations, end-to-end supply chain',
  ),
  skill(
    'Warehouse Management',
    'warehousing, warehouse operations, warehouse management system, WMS, warehouse supervision, storekeeping, store keeping',
  ),
  skill(
    'Inventory Management',
    'inventory control, stock management, stock control, inventory planning, stock keeping, inventory tracking',
    { near: 'warehouse-management' },
  ),
  skill(
    'Order Picking',
    'picking and packing, pick and pack, pick/pack, RF scanner, order fulfillment, order fulfilment, RF scanning, order packing',
    { near: 'packing' },
  ),
  skill('Packing', 'product packing, packaging of goods, hand packing, labelling and packing'),
  skill('Loading and Unloading', 'truck loading, loading/unloading, goods handling, material loading', {
    near: 'material-handling',
  }),
  skill('Material Handling', 'pallet jack, pallet truck, hand pallet truck, palletizing', {
    near: 'forklift-operation',
  }),
  skill(
    'Forklift Operation',
    'forklift, forklift driving, forklift license, forklift operating, forklift certified, reach truck, counterbalance forklift, reach truck operation',
  ),
  skill(
    'Shipping and Receiving',
    'goods receiving, goods receipt, inbound and outbound, dispatch operations, goods inward, GRN, shipping documentation',
    { near: 'warehouse-management' },
  ),
  skill('Dispatching', 'dispatch, dispatch coordination, truck dispatching, fleet dispatch', {
    near: 'fleet-management',
  }),
  skill(
    'Freight Forwarding',
    'freight management, air freight, sea freight, ocean freight, air and sea freight, freight brokerage, NVOCC',
    { near: 'customs-clearance' },
  ),
  skill(
    'Customs Clearance',
    'customs brokerage, customs documentation, CHA, bill of entry, customs compliance, HS codes, HS code classification',
  ),
  skill(
    'Import/Export',
    'EXIM, export documentation, import documentation, Incoterms, import and export operations, bill of lading',
  ),
  skill(
    'Procurement',
    'purchasing, strategic sourcing, procurement management, purchase management, sourcing of materials, purchase orders, material procurement, purchase order processing',
    { near: 'vendor-management' },
  ),
  skill('SAP MM', 'SAP Materials Management, SAP Ariba, Ariba, Coupa', {
    implies: 'sap',
    near: 'procurement',
  }),
  skill('SAP WM', 'SAP EWM, SAP SCM, SAP APO', { implies: 'sap, warehouse-management' }),
  skill('SAP SD', 'SAP Sales and Distribution', { implies: 'sap' }),
  skill(
    'Demand Planning',
    'demand forecasting, S&OP, sales and operations planning, supply planning, replenishment planning',
    { near: 'supply-chain-management, forecasting' },
  ),
  skill('Material Planning', 'MRP, material requirement planning', { near: 'production-planning' }),
  skill(
    'Transport Management',
    'transportation management, TMS software, transport planning, transport coordination, transportation planning',
    { near: 'fleet-management' },
  ),
  skill(
    'Fleet Management',
    'fleet operations, vehicle tracking, fleet maintenance, GPS tracking of vehicles',
  ),
  skill('Route Planning', 'route optimization, delivery routing, journey planning', {
    near: 'delivery-driving',
  }),
  skill(
    'Delivery Driving',
    'van driving, parcel delivery, last mile delivery, courier delivery, food delivery, delivery of goods',
    { near: 'driving' },
  ),
  skill(
    'Driving',
    'safe driving, defensive driving, car driving, chauffeuring, light vehicle driving, driving vehicles',
  ),
  skill(
    'Heavy Vehicle Driving',
    'HGV, HGV Class 1, HGV driving, HMV license, HMV, CDL, CDL Class A, truck driving, lorry driving, heavy vehicle license, trailer driving, Driver CPC, digital tachograph',
    { implies: 'driving' },
  ),
  skill('Bus Driving', 'school bus driving, passenger transport, PCV license', {
    implies: 'driving',
    near: 'heavy-vehicle-driving',
  }),
  skill('Motorcycle Riding', 'two-wheeler license, bike riding for delivery, two wheeler driving', {
    near: 'delivery-driving',
  }),
  skill('Vehicle Inspection', 'pre-trip inspection, vehicle checks, daily vehicle checks', {
    near: 'driving',
  }),
  skill('Cold Chain', 'cold chain logistics, temperature-controlled logistics, cold storage', {
    near: 'logistics',
  }),
  skill('Dangerous Goods Handling', 'hazardous materials, hazmat, IATA DGR, IMDG, ADR training', {
    near: 'logistics',
  }),
  skill(
    'Port Operations',
    'container terminal operations, stevedoring, vessel operations, shipping agency, container handling',
  ),
  skill('Maritime Operations', 'seamanship, STCW, marine navigation, deck operations, vessel navigation', {
    near: 'port-operations',
  }),
  skill('Aviation Operations', 'flight operations, flight dispatch, airline operations, airport operations', {
    near: 'airport-ground-handling',
  }),
  skill('Aircraft Piloting', 'commercial pilot license, CPL, ATPL, flight instruction, type rating'),
  skill('Order Management', 'order processing, sales order processing, order entry, order tracking'),
  skill('Reverse Logistics', 'returns processing, returns management', { near: 'logistics' }),
]);
