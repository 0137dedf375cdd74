"""Where the bundled sample resume and postings are. All of them are made up."""

from pathlib import Path


def sample(name: str) -> Path:
    """Return the path of a sample such as "resume.pdf".

    Raises `FileNotFoundError` for a name that is not there. An installed package carries the samples
    beside this module; a checkout keeps them in its top folder.
    """
    here = Path(__file__).parent
    for folder in (here / "samples", here.parent.parent / "samples"):
        if (folder / name).is_file():
            return folder / name
    message = f"there is no sample named {name!r}"
    raise FileNotFoundError(message)
