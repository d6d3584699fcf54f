import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const logisticsOccupations = occupationsOf('logistics', [
  occupation(
    'Warehouse Worker',
    'Warehouse Associate, Warehouse Operative, Warehouse Assistant, Picker Packer, Order Picker, Warehouse Helper, Packer?, Picker?, Warehouse Packer, Fulfillment Associate, Material Handler, Loader?, Warehouse Executive, Warehouse Team Member, Warehouse Operator, Warehouse Clerk, Packing Helper, Warehouse Staff, Package Handler, Pick and Pack Operative, Pick Packer, Warehouse Laborer, Freight Handler, Loading Helper, Sorter?, Delivery Helper, Shipping Associate',
    'order-picking, packing, loading-and-unloading, material-handling, shipping-and-receiving, inventory-management, physical-stamina',
    'forklift-operator 0.7, storekeeper 0.65, production-worker 0.55, laborer 0.55',
  ),
  occupation(
    'Forklift Operator',
    'Forklift Driver, Reach Truck Operator, Reach Truck Driver, Forklift Technician Operator, Counterbalance Forklift Driver, MHE Operator, Forklift Warehouse Operator',
    'forklift-operation, material-handling, loading-and-unloading, shipping-and-receiving',
    'heavy-equipment-operator 0.5',
  ),
  occupation(
    'Storekeeper',
    'Store Keeper, Inventory Controller, Inventory Executive, Stock Controller, Inventory Specialist, Store Officer, Inventory Clerk, Stores Executive, Store Clerk, Inventory Coordinator, Inventory Analyst, Inventory Associate, Stores Assistant, Assistant Storekeeper, Stock Keeper, Shipping and Receiving Clerk, Inventory Control Specialist, Receiving Clerk, Shipping Clerk, Stores In Charge, Inventory Manager, Inventory Planner, Material Controller',
    'inventory-management, warehouse-management, stocktaking, shipping-and-receiving, excel, sap-mm',
    'warehouse-manager 0.65',
  ),
  occupation(
    'Warehouse Manager',
    'Warehouse Supervisor, Warehouse Incharge, Warehouse Team Leader, Distribution Manager, Fulfillment Manager, Assistant Warehouse Manager, Warehouse Shift Manager, Distribution Center Manager, Store Incharge Warehouse, Warehouse Lead, Warehouse Coordinator, Distribution Supervisor, Hub Manager, Hub In Charge, Warehouse Operations Manager',
    'warehouse-management, inventory-management, team-management, logistics, occupational-safety',
    'logistics-manager 0.75',
  ),
  occupation(
    'Logistics Coordinator',
    'Logistics Executive, Logistics Officer, Logistics Specialist, Logistics Assistant, Dispatch Executive, Dispatcher, Transport Coordinator, Logistics Analyst, Shipping Coordinator, Dispatch Coordinator, Transport Executive, Logistics Associate, Transport Supervisor, Transport Planner, Shipping Assistant, Truck Dispatcher, Dispatch Clerk, Fleet Coordinator, Delivery Coordinator, Fleet Supervisor',
    'logistics, transport-management, dispatching, shipping-and-receiving, order-management, route-planning',
    'supply-chain-analyst 0.65, freight-forwarder 0.7, logistics-manager 0.7',
  ),
  occupation(
    'Logistics Manager',
    'Transport Manager, Fleet Manager, Logistics Supervisor, Head of Logistics, Logistics Head, Logistics Lead, Logistics Operations Manager, Transportation Manager, Logistics Team Leader, Assistant Logistics Manager, Fleet Operations Manager',
    'logistics, supply-chain-management, fleet-management, transport-management, team-management',
    'supply-chain-manager 0.8',
  ),
  occupation(
    'Supply Chain Manager',
    'Head of Supply Chain, Supply Chain Director, Supply Chain Lead, SCM Manager, Supply Chain Head, VP Supply Chain, Assistant Manager Supply Chain, Chief Supply Chain Officer, Materials Manager',
    'supply-chain-management, demand-planning, procurement, inventory-management, logistics, vendor-management',
    'procurement-manager 0.65',
  ),
  occupation(
    'Supply Chain Analyst',
    'Demand Planner, Supply Planner, Supply Chain Executive, Supply Chain Coordinator, Material Planner, Supply Chain Specialist, Supply Chain Associate, Supply Chain Planner, Planning Executive, Replenishment Analyst, Supply Chain Officer, SCM Executive',
    'demand-planning, supply-chain-management, excel, sap-mm, inventory-management, forecasting, material-planning',
    'supply-chain-manager 0.65, procurement-officer 0.55',
  ),
  occupation(
    'Procurement Officer',
    'Purchase Executive, Procurement Executive, Purchase Officer, Purchasing Officer, Purchaser, Procurement Specialist, Sourcing Specialist, Sourcing Executive, Buyer Procurement, Purchase Assistant, Procurement Engineer, Purchase Engineer, Purchasing Agent, Procurement Analyst, Purchasing Assistant, Procurement Coordinator, Procurement Assistant, Purchasing Coordinator, Strategic Buyer, Purchase Coordinator, Sourcing Analyst, Purchasing Specialist, Strategic Sourcing Specialist',
    'procurement, vendor-management, negotiation, sap-mm, contract-management',
    'procurement-manager 0.75',
  ),
  occupation(
    'Procurement Manager',
    'Purchase Manager, Purchasing Manager, Sourcing Manager, Head of Procurement, Commodity Manager, Strategic Sourcing Manager, Assistant Purchase Manager, Procurement Head, Chief Procurement Officer, Category Manager Procurement, Procurement Lead, Vendor Manager',
    'procurement, vendor-management, contract-management, negotiation, team-management',
  ),
  occupation(
    'Freight Forwarder',
    'Freight Forwarding Executive, Import Export Executive, EXIM Executive, Export Executive, Import Executive, Customs Broker, Customs Clearance Executive, Documentation Executive, Import Export Coordinator, Freight Broker, Sea Freight Executive, Air Freight Executive, Export Documentation Executive, Customs Officer, Import Coordinator, Customs Declarant, Shipping Executive, Export Manager, Import Export Manager, Export Coordinator, Customs Executive, Freight Coordinator',
    'freight-forwarding, customs-clearance, import-export, logistics, documentation',
  ),
  occupation(
    'Driver?',
    'Light Vehicle Driver, Car Driver, Personal Driver, House Driver, Family Driver, Company Driver, LMV Driver, Chauffeur, Taxi Driver, Cab Driver, Light Driver, Uber Driver, Company Car Driver, Van Driver, Private Driver, Pickup Driver, Valet Driver, Ambulance Driver, LTV Driver, Limousine Driver',
    'driving, driving-license, vehicle-inspection, route-planning',
    'delivery-driver 0.85, truck-driver 0.65, bus-driver 0.7',
  ),
  occupation(
    'Delivery Driver',
    'Delivery Executive, Delivery Boy, Delivery Rider, Courier?, Delivery Partner, Bike Rider, Delivery Associate, Motorcycle Delivery Rider, Food Delivery Rider, Courier Driver, Delivery Man, Messenger?, Multi Drop Driver, Motorbike Rider, Delivery Agent, Field Executive Delivery, Delivery Van Driver, Parcel Delivery Driver, Bike Messenger',
    'delivery-driving, driving-license, route-planning, motorcycle-riding, customer-service',
    'truck-driver 0.55',
  ),
  occupation(
    'Truck Driver',
    'Heavy Driver, HGV Driver, HGV Class 1 Driver, Lorry Driver, Heavy Vehicle Driver, CDL Driver, CDL Truck Driver, Trailer Driver, Class A Driver, Tanker Driver, Heavy Duty Driver, OTR Driver, HMV Driver, Tipper Driver, HGV Class 2 Driver, Class 1 Driver, Heavy Truck Driver, LGV Driver, CDL A Truck Driver, Tow Truck Driver',
    'heavy-vehicle-driving, driving, vehicle-inspection, loading-and-unloading',
    'heavy-equipment-operator 0.45',
  ),
  occupation(
    'Bus Driver',
    'School Bus Driver, Coach Driver, Heavy Bus Driver, Transit Operator, PCV Driver',
    'bus-driving, driving, driving-license',
    'truck-driver 0.65',
  ),
  occupation(
    'Ship Officer',
    'Deck Officer, Able Seaman, Seafarer, Ordinary Seaman, Deck Cadet, Second Officer, Third Officer, Ship Captain, Chief Officer, Chief Mate, Sailor, Deck Hand, Deckhand, Port Operator, Ship Master, Boatswain',
    'maritime-operations, port-operations',
    'marine-engineer 0.45',
  ),
  occupation(
    'Pilot?',
    'Airline Pilot, Commercial Pilot, First Officer, Flight Instructor, Flight Dispatcher, Aircraft Pilot, Flight Operations Officer, Air Traffic Controller, Airline Captain, Helicopter Pilot',
    'aircraft-piloting, aviation-operations',
  ),
]);
