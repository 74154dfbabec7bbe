import { type NameRouteProps, nameMetadata, nameRoute } from '../../../name-route.tsx';

export const revalidate = 600;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = (props: NameRouteProps) => nameMetadata('reporter', props);

export default function ReporterRoute(props: NameRouteProps) {
  return nameRoute('reporter', props);
}
