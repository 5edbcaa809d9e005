"""Faults made by strace: which calls a program makes, and one of them changed."""
import os, re, shutil, subprocess, time
from collections import Counter, namedtuple

# nth: counted by name and thread from the start of the program, as strace counts.
Call = namedtuple("Call", "thread name arguments result nth")

LINE = re.compile(r"^(?:(\d+) +)?(\w+)\((.*)\) += (.*)$")
# With the first of these the program looks to its streams: all before is the system's loader.
MARKER = ("fcntl", "0, F_GETFD")
IRRELEVANT = {
    "brk", "mmap", "munmap", "mprotect", "madvise", "getrandom", "gettid", "getpid", "futex",
    "rt_sigaction", "rt_sigprocmask", "sigaltstack", "prlimit64", "clock_nanosleep",
    "restart_syscall", "exit_group", "exit", "sched_yield", "sched_getaffinity", "rseq", "clone3",
    "clone", "set_robust_list",
}


def why_not():
    """Why calls cannot be changed here; None when they can."""
    if not shutil.which("strace"):
        return "strace is not installed (.ci/needs faults)"
    done = subprocess.run(["strace", "-o", "/dev/null", "true"], check=False, capture_output=True)
    return None if done.returncode == 0 else "strace may not trace here"


def tracing(log):
    """What to put before a program to have its calls written down."""
    return ["strace", "-f", "-qq", "-s", "400", "-o", log]


def calls(log, began=False):
    """The calls of a program since it began its own work, without those that touch no file.
    began: whether it had begun already when strace came to it."""
    count = Counter()
    found = []
    with open(log, encoding="utf-8", errors="replace") as file:
        for line in join_unfinished(file):
            match = LINE.match(line)
            if not match:
                continue
            thread, name, arguments, result = match.groups()
            count[thread, name] += 1
            began = began or (name, arguments) == MARKER
            if began and name not in IRRELEVANT:
                found.append(Call(thread, name, arguments, result, count[thread, name]))
    return found


def join_unfinished(lines):
    """Calls that strace wrote in two parts, because another thread came between."""
    waiting = {}
    for line in lines:
        line = line.rstrip("\n")
        thread = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            waiting[thread] = line[: -len("<unfinished ...>")]
        elif "resumed>" in line and thread in waiting:
            yield waiting.pop(thread) + line.split("resumed>", 1)[1]
        else:
            yield line


def injecting(call, fault, log):
    """What to put before a program to have one of its calls meet a fault.
    fault: as strace names it: "error=EIO", "retval=1", "signal=KILL"."""
    # The filter makes the other calls as fast as without strace; but with it, signals are not sent.
    filtering = [] if fault.startswith("signal") else ["--seccomp-bpf"]
    return ["strace", "-f", "-qq", *filtering, "-o", log, *injection(call, fault)]


def injection(call, fault):
    """The options of strace for a fault in one call."""
    return ["-e", f"trace={call.name}", "-e", f"inject={call.name}:{fault}:when={call.nth}"]


def attach(thread, log, options=()):
    """Has strace follow one thread of a program that runs already. Returns its process once it
    does; calls are counted from there."""
    process = subprocess.Popen(
        ["strace", "-qq", "-s", "400", "-o", log, *options, "-p", str(thread)],
        stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with open(f"/proc/{thread}/status", encoding="utf-8") as status:
            if "TracerPid:\t0\n" not in status.read():
                return process
        time.sleep(0.005)
    process.kill()
    raise RuntimeError("strace does not come to the thread")


def injected(log):
    """The call that met the fault, as strace wrote it; None when none did."""
    with open(log, encoding="utf-8", errors="replace") as file:
        return next((line for line in file if "(INJECTED)" in line), None)


def short(call):
    """A call for people: its name and the file's."""
    paths = re.findall(r'"([^"]*)"', call.arguments)
    name = os.path.basename(paths[0]) if paths and "/" in paths[0] else call.arguments.split(",")[0]
    return f"{call.name} {call.nth} ({name[:40]})"
