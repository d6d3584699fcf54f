import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const marketingSkills = skillsOf('marketing', [
  skill('Marketing', 'marketing strategy, marketing management, marketing plans, marketing planning'),
  skill('Digital Marketing', 'online marketing, internet marketing, digital advertising, digital campaigns', {
    implies: 'marketing',
  }),
  skill(
    'SEO',
    'search engine optimization, on-page SEO, off-page SEO, technical SEO, link building, local SEO',
    { implies: 'digital-marketing', near: 'sem' },
  ),
  skill(
    'SEM?',
    'search engine marketing, PPC, pay-per-click, paid search, performance marketing, paid media',
    { implies: 'digital-marketing' },
  ),
  skill('Google Ads', 'Google AdWords, AdWords, Google Ads certification', {
    implies: 'sem',
    near: 'meta-ads',
  }),
  skill('Meta Ads', 'Facebook Ads, Facebook Ads Manager, Instagram Ads, Meta Ads Manager, paid social', {
    implies: 'social-media-marketing',
  }),
  skill('LinkedIn Ads', 'Twitter Ads, TikTok Ads, Snapchat Ads', { near: 'meta-ads' }),
  skill('Google Analytics', 'GA4, Google Analytics 4, web analytics, Adobe Analytics', {
    near: 'google-tag-manager',
  }),
  skill('Google Tag Manager', 'GTM tags, conversion tracking', { near: 'google-analytics' }),
  skill('Google Search Console', 'Search Console, SEMrush, Ahrefs, Moz, Screaming Frog, keyword research', {
    near: 'seo',
  }),
  skill(
    'Social Media Marketing',
    'SMM, social media management, social media campaigns, social media strategy, social media, social media content',
    { implies: 'digital-marketing' },
  ),
  skill('Community Management', 'online community management, community engagement online', {
    near: 'social-media-marketing',
  }),
  skill('Hootsuite', 'Buffer??, Sprout Social', { near: 'social-media-marketing' }),
  skill('Content Marketing', 'content strategy, content planning, content calendar', {
    implies: 'marketing',
    near: 'content-writing',
  }),
  skill(
    'Content Writing',
    'content creation, blog writing, article writing, web content, SEO writing, web content writing',
    { near: 'copywriting' },
  ),
  skill('Copywriting', 'copy writing, ad copy, advertising copy, UX writing'),
  skill(
    'Email Marketing',
    'email campaigns, Mailchimp, Klaviyo, newsletter marketing, drip campaigns, Constant Contact',
    { implies: 'digital-marketing', near: 'marketing-automation' },
  ),
  skill(
    'Marketing Automation',
    'Marketo, Pardot, Salesforce Marketing Cloud, Eloqua, ActiveCampaign, CleverTap, MoEngage',
    { near: 'hubspot' },
  ),
  skill('Affiliate Marketing', 'affiliate programs', { implies: 'digital-marketing' }),
  skill('Influencer Marketing', 'influencer management, influencer outreach, creator partnerships', {
    near: 'social-media-marketing',
  }),
  skill('Growth Marketing', 'growth hacking, user acquisition, retention marketing', {
    implies: 'digital-marketing',
  }),
  skill('App Store Optimization', 'ASO, mobile marketing, app marketing', { near: 'seo' }),
  skill('Conversion Rate Optimization', 'CRO, landing page optimization, landing pages, Hotjar', {
    near: 'a-b-testing',
  }),
  skill(
    'Programmatic Advertising',
    'DV360, display advertising, media buying, media planning, ad operations, Trade Desk',
    { near: 'sem' },
  ),
  skill(
    'Brand Management',
    'brand strategy, brand building, brand marketing, brand positioning, brand awareness',
    { implies: 'marketing', near: 'branding' },
  ),
  skill('Product Marketing', 'product positioning, sales enablement, competitive positioning', {
    implies: 'marketing',
    near: 'go-to-market-strategy',
  }),
  skill(
    'Market Research',
    'consumer research, market analysis, competitive analysis, competitor analysis, focus groups, consumer insights, survey design',
  ),
  skill(
    'Public Relations',
    'PR campaigns, media relations, press releases, PR management, press release writing, PR?',
  ),
  skill(
    'Corporate Communications',
    'internal communications, external communications, crisis communications',
    { near: 'public-relations' },
  ),
  skill(
    'Event Management',
    'event planning, event coordination, event organization, event marketing, conference planning, organizing events',
    { near: 'exhibitions' },
  ),
  skill('Exhibitions', 'trade shows, trade fairs, roadshows', { near: 'event-management' }),
  skill(
    'Advertising',
    'advertising campaigns, ad campaigns, ATL/BTL, BTL activities, ATL, outdoor advertising',
    { implies: 'marketing' },
  ),
  skill(
    'Campaign Management',
    'marketing campaigns, campaign planning, campaign execution, integrated campaigns',
    { implies: 'marketing' },
  ),
  skill('Trade Marketing', 'shopper marketing, in-store promotions, brand activation', {
    implies: 'marketing',
  }),
  skill('Marketing Analytics', 'campaign analytics, marketing attribution, marketing ROI, ROAS', {
    near: 'google-analytics',
  }),
  skill('Account-Based Marketing', 'ABM', { implies: 'marketing', near: 'b2b-marketing' }),
  skill('B2B Marketing', 'industrial marketing', { implies: 'marketing' }),
  skill('E-commerce', 'ecommerce, e-commerce management, online store management, online retail'),
  skill(
    'Amazon Seller Central',
    'Amazon marketplace, marketplace management, Flipkart seller, product listing, Amazon FBA, Noon marketplace, catalog listing',
    { implies: 'e-commerce' },
  ),
  skill('CRM Marketing', 'loyalty programs, customer lifecycle marketing, customer segmentation', {
    near: 'email-marketing',
  }),
  skill('WhatsApp Marketing', 'SMS marketing', { near: 'email-marketing' }),
]);
