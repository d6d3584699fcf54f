import type { MetadataRoute } from 'next';
import { productName } from '@/lib/core/product-name';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: productName,
    short_name: 'Co-Pilot',
    description: 'Jobs ranked for your CV with reasons you can check.',
    start_url: '/dashboard',
    display: 'standalone',
    background_color: '#f8f7f3',
    theme_color: '#f8f7f3',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
