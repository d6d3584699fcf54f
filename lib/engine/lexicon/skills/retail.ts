import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const retailSkills = skillsOf('retail', [
  skill(
    'Retail Sales',
    'retail selling floor, floor sales, in-store sales, shop floor sales, retail experience, retail',
    { implies: 'sales', near: 'customer-service' },
  ),
  skill('Point of Sale', 'POS, POS systems, point-of-sale systems, POS billing, EPOS', {
    near: 'cash-handling',
  }),
  skill(
    'Cash Handling',
    'cashiering, cash register, cash counting, till operation, handling cash, cash transactions, cashier duties, cash reconciliation, till management',
  ),
  skill('Merchandising', 'product display, planogram, product merchandising, shelf arrangement'),
  skill('Visual Merchandising', 'window displays, store displays, VM displays, visual displays', {
    implies: 'merchandising',
  }),
  skill(
    'Store Management',
    'store operations, retail store operations, retail management, retail operations, shop management',
  ),
  skill(
    'Stock Replenishment',
    'shelf stacking, shelf stocking, stocking shelves, stock rotation, restocking, FIFO',
    { near: 'inventory-management' },
  ),
  skill('Loss Prevention', 'shrinkage control, shrink control, theft prevention', {
    near: 'security-guarding',
  }),
  skill(
    'Retail Buying',
    'buying and merchandising, assortment planning, category management, product sourcing, range planning',
    { near: 'procurement' },
  ),
  skill('Product Knowledge', 'product expertise, product recommendation, product advice', {
    isGeneral: true,
  }),
  skill('Customer Billing', 'billing counter, billing at counter, bill generation', {
    near: 'cash-handling, billing-and-invoicing',
  }),
  skill('Grocery Operations', 'supermarket operations, hypermarket operations, fresh produce handling', {
    near: 'stock-replenishment',
  }),
  skill('Fashion Retail', 'apparel retail, garment sales, footwear sales, luxury retail', {
    implies: 'retail-sales',
  }),
  skill('Jewelry Sales', 'gold jewellery sales, diamond sales', { implies: 'retail-sales' }),
  skill('Electronics Sales', 'mobile phone sales, consumer electronics sales', { implies: 'retail-sales' }),
  skill('Franchise Management', 'franchise operations, franchise development', { near: 'store-management' }),
  skill('Stocktaking', 'stock counts, cycle counting, cycle counts, stock taking', {
    near: 'inventory-management',
  }),
]);
