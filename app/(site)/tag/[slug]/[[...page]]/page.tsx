import { type NameRouteProps, nameMetadata, nameRoute } from '../../../name-route.tsx';

export const revalidate = 600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = (props: NameRouteProps) => nameMetadata('tag', props);

export default function TagRoute(props: NameRouteProps) {
  return nameRoute('tag', props);
}
