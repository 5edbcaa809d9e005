"""A program whose reads and writes do less than they were asked to, as pipes, signals and network
drives make them. strace cannot do that: it can only pretend."""
import ctypes, os, platform, signal

TRACEME, GETREGS, SETREGS, SYSCALL, SETOPTIONS = 0, 12, 13, 24, 0x4200
# A stop at a call differs from one at a signal; the program dies with its tracer.
OPTIONS = 0x00000001 | 0x00100000
AT_CALL = signal.SIGTRAP | 0x80
READ, WRITE, FCNTL = 0, 1, 72
NAMES = ("r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss "
         "fs_base gs_base ds es fs gs").split()


class Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulonglong) for name in NAMES]


def why_not():
    """Why programs cannot be traced so here; None when they can."""
    is_ours = (platform.system(), platform.machine()) == ("Linux", "x86_64")
    return None if is_ours else "written for Linux on x86-64 only"


LIBRARY = ctypes.CDLL(None, use_errno=True)


def ptrace(request, pid, data=None):
    LIBRARY.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    LIBRARY.ptrace.restype = ctypes.c_long
    if LIBRARY.ptrace(request, pid, None, data) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def run_short(start, call, most):
    """Runs a program of one thread to its end; its reads, or its writes, do so many bytes at most.
    start: starts it, given what it is to do before it begins. Returns the status and how many
    calls were made shorter."""
    process = start(lambda: ptrace(TRACEME, 0))
    _, status = os.waitpid(process.pid, 0)
    ptrace(SETOPTIONS, process.pid, ctypes.c_void_p(OPTIONS))
    shortened, began, entering, deliver = 0, False, True, 0
    while not (os.WIFEXITED(status) or os.WIFSIGNALED(status)):
        ptrace(SYSCALL, process.pid, ctypes.c_void_p(deliver))
        _, status = os.waitpid(process.pid, 0)
        deliver = 0
        if not os.WIFSTOPPED(status):
            continue
        if os.WSTOPSIG(status) != AT_CALL:
            deliver = os.WSTOPSIG(status)
            continue
        if entering:
            registers = Registers()
            ptrace(GETREGS, process.pid, ctypes.byref(registers))
            # The loader, which comes before, takes a short read for a damaged library.
            began = began or registers.orig_rax == FCNTL
            if began and registers.orig_rax == call and registers.rdx > most and registers.rdi > 2:
                registers.rdx = most
                ptrace(SETREGS, process.pid, ctypes.byref(registers))
                shortened += 1
        entering = not entering
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, shortened
