import { startReadingSettings } from './reading-settings.ts';
import { startSharing } from './share.ts';

startReadingSettings();
startSharing();
// Only now may what needs us be seen.
document.documentElement.dataset['script'] = '';
