"""What is remembered of lines saves work and changes no answer."""

from skillgap.resume.remembering import remembered


def test_a_line_is_worked_out_once() -> None:
    """The second step that asks about a line gets the first one's answer; a very long text is not kept."""
    asked = []

    @remembered
    def shouted(text: str) -> str:
        asked.append(text)
        return text.upper()

    long = "a" * 10_000
    assert [shouted("Acme"), shouted("Acme"), shouted(long), shouted(long)] == [
        "ACME",
        "ACME",
        *[long.upper()] * 2,
    ]
    assert asked == ["Acme", long, long]


def test_only_so_many_lines_are_kept() -> None:
    """However many resumes are read, the memory for their lines does not grow."""
    asked = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for number in range(5000):
        length(f"line {number}")
    assert length("line 0") == len("line 0")
    assert asked.count("line 0") == 2
