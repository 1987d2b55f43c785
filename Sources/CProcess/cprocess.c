#define _GNU_SOURCE
#include "cprocess.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

// A handler or a mask of ours is nothing the program should find set.
static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t signals;
  sigemptyset(&signals);
  int failure = posix_spawnattr_setsigmask(attributes, &signals);
  sigfillset(&signals);
  if (!failure) failure = posix_spawnattr_setsigdefault(attributes, &signals);
  if (!failure) failure = posix_spawnattr_setpgroup(attributes, 0);
  if (!failure) {
    failure = posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  return failure;
}

static int set_actions(
    posix_spawn_file_actions_t *actions, const char *folder, const char *input, int output, int errors) {
  int failure = posix_spawn_file_actions_addopen(actions, 0, input, O_RDONLY, 0);
  if (!failure) failure = posix_spawn_file_actions_adddup2(actions, output, 1);
  if (!failure) failure = posix_spawn_file_actions_adddup2(actions, errors, 2);
  if (!failure) failure = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (!failure) failure = posix_spawn_file_actions_addchdir_np(actions, folder);
  return failure;
}

int32_t cprocess_start(
    const char *path, char *const *arguments, char *const *environment, const char *folder, const char *input,
    int32_t output, int32_t errors, int32_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (!failure) {
    failure = set_attributes(&attributes);
    if (!failure) failure = set_actions(&actions, folder, input, output, errors);
    pid_t started = 0;
    if (!failure) failure = posix_spawn(&started, path, &actions, &attributes, arguments, environment);
    if (!failure) *child = started;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}
