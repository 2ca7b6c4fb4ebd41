/**
 * Ends this process when the one that started it is no more: a build that is killed leaves nothing at
 * work. The connection alone does not keep the process alive.
 */
export function endWithParent(): void {
  // It may have ended while this process was starting: nobody is told of that any more.
  if ('connected' in process && !process.connected) process.exit(1);
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
