import { type NameRouteProps, nameMetadata, nameRoute } from '../../../name-route.tsx';

export const revalidate = 600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = (props: NameRouteProps) => nameMetadata('source', props);

export default function SourceRoute(props: NameRouteProps) {
  return nameRoute('source', props);
}
