import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const retailOccupations = occupationsOf('retail', [
  occupation(
    'Retail Sales Associate',
    'Sales Associate, Retail Sales Executive, Sales Assistant, Shop Assistant, Store Executive, Retail Associate, Salesman, Saleswoman, Sales Girl, Retail Assistant, Fashion Consultant, Customer Advisor Retail, Store Associate, Showroom Sales Executive, Retail Executive, Counter Sales Executive, Fashion Advisor, Customer Assistant, Sales Staff, Store Assistant, Beauty Advisor, Indoor Salesman, Outdoor Salesman, Shop Salesman, Sales Boy, Retail Salesperson, Retail Team Member, Retail Sales Consultant, Showroom Executive, Store Promoter, Shopkeeper, Jewellery Sales Executive, Sales Advisor Retail',
    'retail-sales, customer-service, point-of-sale, merchandising, cash-handling, upselling, stock-replenishment',
    'cashier 0.75, store-manager 0.6',
  ),
  occupation(
    'Cashier',
    'Retail Cashier, Billing Executive Retail, Cashier Executive, Till Operator, Head Cashier, Checkout Operator, Store Cashier, Cash Counter Executive, POS Operator, Billing Cashier, Checkout Assistant',
    'cash-handling, point-of-sale, customer-service, customer-billing',
    'food-service-assistant 0.5',
  ),
  occupation(
    'Store Manager',
    'Retail Store Manager, Assistant Store Manager, Shop Manager, Showroom Manager, Store Supervisor, Department Manager, Floor Manager, Retail Manager, Retail Supervisor, Store Incharge, Retail Area Manager, Supermarket Manager, Retail Operations Manager, Deputy Store Manager, Cluster Manager Retail, Section Supervisor, Boutique Manager, Floor Supervisor, Key Holder, Store Team Leader, Branch Manager, Assistant Branch Manager',
    'store-management, retail-sales, inventory-management, team-management, visual-merchandising, loss-prevention, target-achievement',
    'operations-manager 0.45, sales-manager 0.45',
  ),
  occupation(
    'Merchandiser',
    'Retail Merchandiser, Store Merchandiser, Shelf Stocker, Stock Clerk, Stock Associate, Grocery Clerk, Shelf Filler, Stocker?, Night Stocker, Replenishment Associate, Merchandising Executive, Stock Assistant, Inventory Associate Retail, Grocery Associate, Overnight Stocker, Merchandising Assistant',
    'merchandising, stock-replenishment, stocktaking, visual-merchandising',
    'retail-sales-associate 0.65, warehouse-worker 0.55',
  ),
  occupation(
    'Visual Merchandiser',
    'VM Executive, Visual Merchandising Manager, Display Designer, Window Dresser',
    'visual-merchandising, merchandising, creativity, adobe-photoshop',
    'merchandiser 0.6, interior-designer 0.35',
  ),
  occupation(
    'Category Manager',
    'Buyer?, Retail Buyer, Assistant Buyer, Category Executive, Assistant Category Manager, Merchandise Planner, Merchandise Manager, Fashion Buyer, Category Head, Buying Manager, Category Specialist, Merchandise Buyer',
    'retail-buying, merchandising, negotiation, data-analysis, pricing-strategy',
    'procurement-officer 0.55, brand-manager 0.4',
  ),
]);
