import type { CorpusFamily } from './corpus-page.ts';
import { publicAccount } from './families/account-pages.ts';
import { appShare, localPortal, textareaShare } from './families/app-pages.ts';
import { aboutPage, activeServer, breaksAlone, insetLists, webForms } from './families/old-pages.ts';
import { accelerated, ghost, webArchive, wordpress } from './families/weblog-pages.ts';
import { newsAgency, peopleDaily, secondAgency, stateTelevision } from './families/agency-pages.ts';
import { greatHan, unifiedGovernment } from './families/government-pages.ts';
import { dedecms, discuzPortal, empire, phpcms } from './families/open-systems.ts';
import {
  birdPortal,
  feedPortal,
  foxPortal,
  messengerPortal,
  postPortal,
  reactPaper,
} from './families/portal-pages.ts';
import { mediaCloud, phonePortal, pictureTables } from './families/cloud-pages.ts';
import {
  bearAccount,
  chapterPortal,
  financePortal,
  globePortal,
  lightDaily,
  wavePortal,
} from './families/late-portals.ts';
import {
  capitalNews,
  centralRadio,
  gadgetHouse,
  interfaceNews,
  southernPlus,
} from './families/city-portals.ts';
import { digitalPaper } from './families/paper-pages.ts';
import { visualSiteBuilder, webPlus } from './families/university-pages.ts';
import { answerColumn, hashedNames } from './families/column-pages.ts';
import { codeWeblog, forumThread, strokeWeblog, suffixedNames } from './families/forum-pages.ts';
import { dataOnly, drawnPage } from './families/scripted-pages.ts';
import { fontTables, paperTables, publicRecord } from './families/table-pages.ts';
import { fieldSystem, newspaperTheme, staticWeblog } from './families/theme-pages.ts';
import { savedPage } from './saved-page.ts';
import { type WantedPage, wantedPage } from './wanted-page.ts';

/** One saved page of the corpus, and what must come out of it. */
export type CorpusPage = { name: string; family: string; bytes: Uint8Array; wanted: WantedPage };

const families: readonly CorpusFamily[] = [
  publicAccount, visualSiteBuilder, webPlus, unifiedGovernment, greatHan, digitalPaper, empire, dedecms, phpcms,
  discuzPortal, newsAgency, peopleDaily, stateTelevision, secondAgency, reactPaper, postPortal, messengerPortal,
  foxPortal, birdPortal, feedPortal, appShare, textareaShare, localPortal, activeServer, breaksAlone, webForms,
  insetLists, aboutPage, wordpress, ghost, accelerated, webArchive, gadgetHouse, interfaceNews, capitalNews, southernPlus, centralRadio, wavePortal, lightDaily, globePortal, bearAccount, financePortal, chapterPortal, pictureTables, phonePortal, mediaCloud,
  answerColumn, hashedNames, dataOnly, drawnPage, fontTables, paperTables, publicRecord, fieldSystem, newspaperTheme, staticWeblog,
  codeWeblog, suffixedNames, forumThread, strokeWeblog,
]; // prettier-ignore

/** All pages of the corpus: invented stories in the shapes of known systems and portals. */
export const corpusPages = (): CorpusPage[] =>
  families.flatMap((family) =>
    family.stories.map((story) => ({
      name: `${family.name}/${story.name}`,
      family: family.name,
      bytes: savedPage(story, family),
      wanted: wantedPage(story, family),
    })),
  );
