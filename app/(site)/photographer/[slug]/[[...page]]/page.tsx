import { type NameRouteProps, nameMetadata, nameRoute } from '../../../name-route.tsx';

export const revalidate = 600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = (props: NameRouteProps) => nameMetadata('photographer', props);

export default function PhotographerRoute(props: NameRouteProps) {
  return nameRoute('photographer', props);
}
