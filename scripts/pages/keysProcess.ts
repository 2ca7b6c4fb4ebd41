import { answerStage } from '../site/answerStage.ts';
import { keysStage } from './keysStage.ts';
import { listKeys } from './listKeys.ts';

await answerStage(keysStage, listKeys);
