"""Runs a command in a pseudo-terminal and answers what it asks.

terminal.py SCRIPT COMMAND...: SCRIPT is JSON, a list of [expected text, answer]; the answer ^C is the key. Everything that the terminal showed goes
to the standard output; the exit code is the command's, or 124 where an expected text did not appear or the command did not end. The command and what
it started are ended then, and the output says what they were waiting for.
"""
import fcntl, glob, json, os, pty, re, select, signal, struct, sys, termios, time

LIMIT = float(os.environ.get("TERMINAL_LIMIT", "300"))  # seconds for the whole script
AFTER_KEY = float(os.environ.get("TERMINAL_KEY_LIMIT", "60"))  # seconds until the command has ended after ^C
ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\x07]*\x07)")

steps = json.load(open(sys.argv[1]))
start = time.monotonic()
pid, terminal = pty.fork()
if pid == 0:
    # Before the command looks: later, it would fold lines at 80 columns now and then.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))
    # A shell gives a command at a terminal the keys' signals, also where whoever started these tests ignores them (nohup, &).
    for key in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(key, signal.SIG_DFL)
    os.execvp(sys.argv[2], sys.argv[2:])

raw = b""
shown = ""
position = 0


def read(until):
    """Reads on; false where the command has ended or the time is over."""
    global raw, shown
    ready, _, _ = select.select([terminal], [], [], max(0, until - time.monotonic()))
    if not ready:
        return False
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    if not data:
        return False
    # From the beginning each time: a read may end within a character or an escape sequence.
    raw += data
    shown = ESCAPES.sub("", raw.decode(errors="replace"))
    return True


def processes():
    """What every thread of the command's session does, from the kernel's view."""
    for folder in glob.glob("/proc/[0-9]*/task/[0-9]*"):
        try:
            fields = open(folder + "/stat").read().rpartition(")")[2].split()
            if int(fields[3]) == pid:
                yield f"{folder[6:]} {open(folder + '/comm').read().strip()} state {fields[0]} waits in {open(folder + '/wchan').read()}"
        except OSError:
            continue


def give_up(why):
    sys.stdout.write(f"{shown}\n[{why} after {time.monotonic() - start:.0f} s]\n" + "\n".join(processes()) + "\n")
    sys.stdout.flush()
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    sys.exit(124)


end = start + LIMIT
for expected, answer in steps:
    while expected not in shown[position:]:
        if not read(end):
            give_up(f"{expected!r} was not shown")
    position = shown.index(expected, position) + len(expected)
    os.write(terminal, b"\x03" if answer == "^C" else (answer + "\r").encode())

if steps and steps[-1][1] == "^C":
    end = min(end, time.monotonic() + AFTER_KEY)
while read(end):
    pass
status = None
while status is None:
    done, code = os.waitpid(pid, os.WNOHANG)
    if done:
        status = code
    elif time.monotonic() > end:
        give_up("the command did not end")
    else:
        time.sleep(0.02)
sys.stdout.write(shown)
sys.exit(os.waitstatus_to_exitcode(status))
