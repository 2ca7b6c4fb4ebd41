/**
 * Ends this process when the one that started it is no more: a build that is killed leaves nothing at
 * work. The connection alone does not keep the process alive.
 */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
