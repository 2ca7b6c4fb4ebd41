import { answerStage } from '../site/answerStage.ts';
import { pagesStage } from './pagesStage.ts';
import { renderShare } from './renderShare.ts';

await answerStage(pagesStage, renderShare);
