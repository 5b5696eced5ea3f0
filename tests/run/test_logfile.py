"""Log files stay small."""

from pathlib import Path

from duly_scripts.logfile import LogFile


def test_a_large_log_is_cut_and_its_older_part_kept_while_the_writer_goes_on(tmp_path: Path) -> None:
    log = LogFile(tmp_path, "backend")
    with log.path.open("ab", buffering=0) as writer:
        writer.write(b"old\n" * 100)
        log.cut_if_large(largest_bytes=100)
        writer.write(b"new\n")
    assert log.path.read_text() == "new\n"
    assert log.path.with_name("backend.log.1").read_text() == "old\n" * 100


def test_a_small_log_is_left_alone(tmp_path: Path) -> None:
    log = LogFile(tmp_path, "backend")
    log.path.write_text("line\n")
    log.cut_if_large()
    assert log.path.read_text() == "line\n"


def test_news_are_whole_lines_since_the_last_look(tmp_path: Path) -> None:
    log = LogFile(tmp_path, "backend")
    log.path.write_text("one\ntw")
    assert log.news() == ["one"]
    log.path.write_text("one\ntwo\n")
    assert log.news() == ["two"]
