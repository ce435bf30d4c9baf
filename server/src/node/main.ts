import { startNodeServer } from './startNodeServer.ts';

startNodeServer();
