"""Runs a command in a pseudo-terminal and answers what it asks.

terminal.py SCRIPT COMMAND...: SCRIPT is JSON, a list of [expected text, answer]; the answer ^C is the key. Everything that the terminal showed goes
to the standard output; the exit code is the command's, or 124 where an expected text did not appear.
"""
import fcntl, json, os, pty, re, select, struct, sys, termios, time

LIMIT = float(os.environ.get("TERMINAL_LIMIT", "180"))  # seconds for one answer
steps = json.load(open(sys.argv[1]))
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))

shown = ""
position = 0


def read(until):
    """Reads on; false where the command has ended or the time is over."""
    global shown
    ready, _, _ = select.select([terminal], [], [], max(0, until - time.monotonic()))
    if not ready:
        return False
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    if not data:
        return False
    shown += re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\x07]*\x07)", "", data.decode(errors="replace"))
    return True


for expected, answer in steps:
    until = time.monotonic() + LIMIT
    while expected not in shown[position:]:
        if not read(until):
            sys.stdout.write(shown + f"\n[{expected!r} was not shown]\n")
            os.kill(pid, 9)
            sys.exit(124)
    position = shown.index(expected, position) + len(expected)
    os.write(terminal, b"\x03" if answer == "^C" else (answer + "\r").encode())

end = time.monotonic() + LIMIT
while read(end):
    pass
sys.stdout.write(shown)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
