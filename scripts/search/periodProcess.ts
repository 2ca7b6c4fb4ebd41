import { answerStage } from '../site/answerStage.ts';
import { indexPeriod } from './indexPeriod.ts';
import { periodStage } from './periodStage.ts';

await answerStage(periodStage, indexPeriod);
