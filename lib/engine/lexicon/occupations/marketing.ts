import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const marketingOccupations = occupationsOf('marketing', [
  occupation(
    'Marketing Executive',
    'Marketing Coordinator, Marketing Specialist, Marketing Associate, Marketing Officer, Marketing Assistant, Marketing Analyst, Marketing Intern, Trade Marketing Executive, Marketing Communications Executive, Field Marketing Executive, Marketing Representative, Marketing Trainee',
    'marketing, campaign-management, market-research, event-management, social-media-marketing, branding',
    'digital-marketing-specialist 0.75, marketing-manager 0.7',
  ),
  occupation(
    'Marketing Manager',
    'Head of Marketing, Marketing Head, CMO, Chief Marketing Officer, Marketing Director, VP Marketing, Marketing Lead, Assistant Marketing Manager, Senior Marketing Manager, Growth Manager, Manager Marketing, Director of Marketing, Regional Marketing Manager, Field Marketing Manager, Trade Marketing Manager',
    'marketing, brand-management, campaign-management, digital-marketing, budget-management, market-research',
    'brand-manager 0.8, product-marketing-manager 0.75, digital-marketing-manager 0.85',
  ),
  occupation(
    'Digital Marketing Specialist',
    'Digital Marketing Executive, Digital Marketer, Online Marketing Specialist, Digital Marketing Analyst, Digital Marketing Associate, Digital Marketing Trainee, Growth Marketer, Internet Marketing Executive, Digital Executive, Digital Marketing Intern, Digital Marketing Consultant, Digital Marketing Coordinator, Email Marketing Specialist, CRM Executive, Marketing Automation Specialist, CRM Specialist, Email Marketer',
    'digital-marketing, seo, google-ads, meta-ads, social-media-marketing, google-analytics, content-marketing, email-marketing',
    'seo-specialist 0.8, performance-marketer 0.8, social-media-manager 0.75, digital-marketing-manager 0.8',
  ),
  occupation(
    'Digital Marketing Manager',
    'Head of Digital Marketing, Digital Marketing Lead, Digital Manager, Growth Marketing Manager, Online Marketing Manager, Digital Marketing Head',
    'digital-marketing, sem, seo, marketing-analytics, campaign-management, team-management',
  ),
  occupation(
    'SEO Specialist',
    'SEO Executive, SEO Analyst, SEO Manager, SEO Expert, SEO Consultant, SEO Lead, SEO Intern, SEO Strategist',
    'seo, google-search-console, google-analytics, content-marketing',
    'content-writer 0.45',
  ),
  occupation(
    'Performance Marketer',
    'PPC Specialist, PPC Executive, Performance Marketing Manager, Performance Marketing Executive, Paid Media Specialist, Google Ads Specialist, SEM Specialist, Media Planner, Media Buyer, Campaign Manager, Paid Search Specialist, Performance Marketing Specialist, PPC Analyst, Meta Ads Specialist, Programmatic Specialist, Paid Social Specialist',
    'sem, google-ads, meta-ads, google-analytics, programmatic-advertising, conversion-rate-optimization',
  ),
  occupation(
    'Social Media Manager',
    'Social Media Executive, Social Media Specialist, Social Media Coordinator, Community Manager, Social Media Marketer, Social Media Strategist, Social Media Intern, Influencer Marketing Manager, Social Media Content Creator, Influencer Marketing Executive',
    'social-media-marketing, content-writing, canva, community-management, influencer-marketing, meta-ads',
    'content-creator 0.7',
  ),
  occupation(
    'Content Writer',
    'Copywriter, Content Marketing Specialist, Content Strategist, Content Executive, Content Specialist, Content Marketer, Blogger, Content Developer, Web Content Writer, SEO Content Writer, Content Manager, Content Editor, UX Writer, Creative Writer, Content Marketing Manager, Content Lead, Freelance Writer, Article Writer',
    'content-writing, copywriting, seo, editing, content-marketing, wordpress',
    'editor 0.65, journalist 0.55',
  ),
  occupation(
    'Brand Manager',
    'Brand Executive, Assistant Brand Manager, Brand Strategist, Brand Marketing Manager, Category Marketing Manager, Brand Specialist, Associate Brand Manager',
    'brand-management, market-research, advertising, campaign-management, trade-marketing',
  ),
  occupation(
    'Product Marketing Manager',
    'Product Marketer, Product Marketing Specialist, Product Marketing Executive',
    'product-marketing, go-to-market-strategy, market-research, content-marketing',
    'product-manager 0.5',
  ),
  occupation(
    'Public Relations Specialist',
    'PR Executive, PR Manager, Communications Manager, Communications Specialist, Public Relations Officer, Corporate Communications Manager, Communications Officer, PR Officer, PR Specialist, Media Relations Officer, Communications Executive, Public Relations Manager, Communications Coordinator, Head of Communications, Internal Communications Manager, Marketing Communications Manager',
    'public-relations, corporate-communications, content-writing, event-management, social-media-marketing',
    'marketing-executive 0.5, journalist 0.5',
  ),
  occupation(
    'Event Manager',
    'Event Coordinator, Event Planner, Event Executive, Wedding Planner, Conference Manager, Event Organizer, Event Producer, Exhibition Manager',
    'event-management, vendor-management, budget-management, exhibitions, negotiation',
    'marketing-executive 0.4',
  ),
  occupation(
    'Market Research Analyst',
    'Market Researcher, Research Executive, Consumer Insights Manager, Market Research Executive, Market Research Manager, Insights Manager, Research Analyst, Survey Analyst',
    'market-research, data-analysis, statistics, spss, excel',
    'data-analyst 0.55, marketing-executive 0.5',
  ),
  occupation(
    'E-commerce Manager',
    'Ecommerce Executive, E-commerce Executive, Ecommerce Specialist, Marketplace Manager, Amazon Specialist, E-commerce Coordinator, Catalog Executive, Amazon Account Manager, Ecommerce Analyst, Online Store Manager, Cataloguing Executive',
    'e-commerce, amazon-seller-central, shopify, digital-marketing, merchandising',
    'digital-marketing-specialist 0.55, category-manager 0.5',
  ),
  occupation(
    'Brand Ambassador',
    'Promoter?, Brand Promoter, Field Promoter, Product Promoter, Sales Promoter, Promotional Staff, Product Demonstrator',
    'in-store-demonstration, sales, communication-skills, trade-marketing',
    'retail-sales-associate 0.65',
  ),
]);
