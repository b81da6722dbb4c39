export { prerender } from '../../routes/+layout.ts';
