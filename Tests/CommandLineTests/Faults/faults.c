// Sits between a program and the system, and makes the calls that FAULT names fail:
//   FAULT=folder-fsync   a folder cannot be made sure of (EIO)
//   FAULT=read           a file whose name ends with FAULT_FILE cannot be read (EIO)
//   FAULT=lock           nothing can be locked (ENOLCK)
//   CLOCK_BACK=n         the clock is n seconds behind
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int is_fault(const char *name) {
    const char *fault = getenv("FAULT");
    return fault && strcmp(fault, name) == 0;
}

static int is_named(int file) {
    const char *wanted = getenv("FAULT_FILE");
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!wanted || length < (ssize_t)strlen(wanted)) return 0;
    path[length] = 0;
    return strcmp(path + length - strlen(wanted), wanted) == 0;
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    struct stat status;
    if (is_fault("folder-fsync") && fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        errno = EIO;
        return -1;
    }
    return real(file);
}

ssize_t read(int file, void *buffer, size_t count) {
    static ssize_t (*real)(int, void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "read");
    if (is_fault("read") && is_named(file)) {
        errno = EIO;
        return -1;
    }
    return real(file, buffer, count);
}

int flock(int file, int operation) {
    static int (*real)(int, int);
    if (!real) real = dlsym(RTLD_NEXT, "flock");
    if (is_fault("lock")) {
        errno = ENOLCK;
        return -1;
    }
    return real(file, operation);
}

time_t time(time_t *result) {
    static time_t (*real)(time_t *);
    if (!real) real = dlsym(RTLD_NEXT, "time");
    const char *back = getenv("CLOCK_BACK");
    time_t now = real(NULL) - (back ? atol(back) : 0);
    if (result) *result = now;
    return now;
}
