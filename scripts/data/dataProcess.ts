import { answerStage } from '../site/answerStage.ts';
import { dataStage } from './dataStage.ts';
import { writeData } from './writeData.ts';

await answerStage(dataStage, writeData);
