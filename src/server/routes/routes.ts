import type { Route } from '../route.ts';
import { addArticles, followAdding, listRefusals } from './add.ts';
import { listArticles, showArticle } from './articles.ts';
import { listVoices, showAsOf } from './as-of.ts';
import { countClaims, exportClaims, listClaims, showClaim, showOccurrence } from './claims.ts';
import {
  changeSettings,
  confirmDecision,
  listDecisions,
  listQueue,
  makeDecision,
  showSettings,
  undoDecision,
} from './decisions.ts';
import { drawLanes, drawPlaces, drawTies } from './drawn.ts';
import { joinFinds, listJoins } from './joins.ts';
import { listOutlets, listSpeakers, showStats } from './ledger.ts';
import { findNames, showName } from './names.ts';
import { listRulings, makeRuling, saveDecisions } from './rulings.ts';
import { beginSession, endSession, listActs, showMe } from './session.ts';
import { listDisagreements, listStories, showStory } from './stories.ts';

/** Every operation of the API, in the order of its documentation. */
export const ROUTES: readonly Route[] = [
  ...[listClaims, countClaims, exportClaims],
  ...[drawPlaces, drawLanes, drawTies, showClaim, showOccurrence],
  ...[listArticles, showArticle, addArticles, followAdding, listRefusals],
  ...[listStories, showStory, listDisagreements],
  ...[findNames, showName, showAsOf, listVoices],
  ...[listOutlets, listSpeakers, showStats],
  ...[listQueue, listDecisions, makeDecision, confirmDecision, undoDecision],
  ...[listJoins, joinFinds, listRulings, makeRuling, saveDecisions],
  ...[showSettings, changeSettings],
  ...[showMe, beginSession, endSession, listActs],
];
