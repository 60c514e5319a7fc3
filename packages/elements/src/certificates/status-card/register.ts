import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { StatusCard } from './status-card.ts';

define('sen-status-card', StatusCard);
