import { nameRoute } from '../../../name-route.tsx';

export const revalidate = 60;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const GET = nameRoute('source');
