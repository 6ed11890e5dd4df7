"""How the program looks on a terminal and elsewhere."""

import os
import pty
import subprocess
import threading

import program

ESCAPE = "\033["
BAR = "\r["


class Terminal(program.ProgramTest):
    def on_terminal(self, *words, environment=None):
        """Runs the program with standard error on a terminal: what it showed there, and the exit code."""
        ours, theirs = pty.openpty()
        shown = []

        def read():
            try:
                while piece := os.read(ours, 4096):
                    shown.append(piece)
            except OSError:  # the other end is closed
                pass

        reader = threading.Thread(target=read)
        with subprocess.Popen(
            [program.PROGRAM, *words],
            cwd=self.folder,
            env=environment or program.surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            reader.start()
            process.stdout.read()
            code = process.wait(program.LONGEST_SECONDS)
        reader.join()
        os.close(ours)
        return b"".join(shown).decode(), code

    def test_errors_are_coloured_on_a_terminal_only(self):
        shown, code = self.on_terminal("chekc")
        self.assertEqual(code, 2)
        self.assertIn(f"{ESCAPE}1;31merror:{ESCAPE}0m", shown)
        self.assertNotIn(ESCAPE, self.expect(2, "chekc").stderr)

    def test_no_color_and_a_dumb_terminal_are_honoured(self):
        for change in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            shown, _ = self.on_terminal("chekc", environment=program.surroundings(**change))
            self.assertIn("error: unknown command", shown)
            self.assertNotIn(ESCAPE, shown)

    def test_an_empty_no_color_means_nothing(self):
        self.assertIn(ESCAPE, self.on_terminal("chekc", environment=program.surroundings(NO_COLOR=""))[0])

    def test_color_can_be_asked_for_and_refused(self):
        self.assertIn(ESCAPE, self.expect(0, "help", "--color", "always").stdout)
        self.assertNotIn(ESCAPE, self.expect(0, "help").stdout)
        shown, _ = self.on_terminal("export", "a", "b", "--color", "never")
        self.assertNotIn(ESCAPE, shown)

    def test_colour_asked_for_beats_no_color(self):
        done = self.expect(0, "help", "--color=always", environment=program.surroundings(NO_COLOR="1"))
        self.assertIn(ESCAPE, done.stdout)

    def test_a_terminal_gets_a_bar_which_is_taken_away_at_the_end(self):
        shown, code = self.on_terminal("run", "small.toml", "-o", "out", "--set", "run.replicates=20")
        self.assertEqual(code, 0)
        self.assertIn(BAR, shown)
        self.assertNotIn("]", shown[shown.index("done in") :].split("Next:")[0])

    def test_a_file_a_dumb_terminal_and_quiet_get_no_bar(self):
        self.assertNotIn("\r", self.expect(0, "run", "small.toml", "-o", "out").stderr)
        dumb, _ = self.on_terminal(
            "run", "small.toml", "-o", "out", environment=program.surroundings(TERM="dumb")
        )
        self.assertNotIn(BAR, dumb)
        for word in ("--quiet", "--progress=never"):
            self.assertNotIn(BAR, self.on_terminal("run", "small.toml", "-o", "out", word)[0])

    def test_a_bar_can_be_asked_for(self):
        self.assertIn(BAR, self.expect(0, "run", "small.toml", "-o", "out", "--progress", "always").stderr)


if __name__ == "__main__":
    program.main()
