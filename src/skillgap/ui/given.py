"""What a visitor gives: files and pasted texts, read with what is wrong said beside the field."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import Document
from skillgap.ui.markup import join, notice, show

TYPES = ["pdf", "docx", "txt", "md", "html", "json"]
MAX_MEGABYTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a visitor gave for one side: files, pasted texts, or nothing."""

    what: str
    files: tuple[UploadedFile, ...]
    texts: tuple[str, ...]
    beside: DeltaGenerator
    """The place beside the fields, for what is wrong with them."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return not self.files and not self.texts

    def read_one(self) -> tuple[Document, bytes]:
        """Return the document and the bytes it was read from. Raises `DocumentError`."""
        if self.files and self.texts:
            reason = f"there is a file and a pasted text, and only one can be the {self.what}"
            raise DocumentError(self.files[0].name, reason, "Remove the file or clear the text")
        name, data = self._sources()[0]
        return read_document(data, name=name), data

    def read_all(self) -> tuple[list[Document], list[DocumentError]]:
        """Return every document that could be read, and what is wrong with the others."""
        return read_each(self._sources())

    def complain(self, title: str, text: str = "") -> None:
        """Say beside the fields what is wrong and what to do."""
        with self.beside:
            show(notice("error", title, text, urgent=True))

    def complain_of(self, errors: Sequence[DocumentError]) -> None:
        """Say beside the fields what is wrong with each file and what to do about it."""
        with self.beside:
            show(join(notice("error", *sentences(error), urgent=True) for error in errors))

    def _sources(self) -> list[tuple[str, bytes]]:
        files = [(file.name, file.getvalue()) for file in self.files]
        names = [f"Pasted {self.what}{f' {n}' if n > 1 else ''}" for n in range(1, len(self.texts) + 1)]
        return files + [
            (name, text.encode("utf-8", "replace")) for name, text in zip(names, self.texts, strict=True)
        ]


def read_each(sources: Sequence[tuple[str, bytes]]) -> tuple[list[Document], list[DocumentError]]:
    """Read named bytes; what cannot be used is returned with its reason, and does not stop the others."""
    documents, errors = [], []
    for name, data in sources:
        try:
            documents.append(read_document(data, name=name))
        except DocumentError as error:
            errors.append(error)
    return documents, errors


def ask_for_resume() -> Given:
    """Ask for one resume, as a file or a text."""
    upload, paste = st.tabs(["Upload", "Paste"], key="resume_way")
    with upload:
        file = st.file_uploader("Resume file", type=TYPES, key="resume_file", max_upload_size=MAX_MEGABYTES)
    with paste:
        text = st.text_area(
            "Text of the resume",
            height=140,
            key="resume_text",
            placeholder="Paste all of it.",
            persist_state="session",
        )
    return Given(
        what="resume",
        files=(file,) if file else (),
        texts=_filled([text]),
        beside=st.container(key="on_resume"),
    )


def ask_for_postings(most: int) -> Given:
    """Ask for one posting or several, as texts, files, or both."""
    paste, upload = st.tabs(["Paste", "Upload"], key="posting_way")
    with paste:
        texts = [
            st.text_area(
                f"Text of posting {number}" if number > 1 else "Text of the posting",
                height=140 if number == 1 else 90,
                key=f"posting_text_{number}" if number > 1 else "posting_text",
                placeholder="Paste all of it: title, requirements, everything.",
                persist_state="session",
            )
            for number in range(1, st.session_state.get("posting_fields", 1) + 1)
        ]
        # It stands there from the first: coming with the text, it would move "Analyze" under the pointer.
        if len(texts) < most:
            st.button(
                "Add another posting",
                key="add_posting",
                type="tertiary",
                icon=":material/add:",
                on_click=_add_field,
            )
    with upload:
        files = st.file_uploader(
            "Posting files",
            type=TYPES,
            key="posting_file",
            max_upload_size=MAX_MEGABYTES,
            accept_multiple_files=True,
        )
    return Given(
        what="posting", files=tuple(files), texts=_filled(texts), beside=st.container(key="on_posting")
    )


def sentences(error: DocumentError) -> tuple[str, str]:
    """Return the name with what is wrong, and what to do."""
    return f"{error.name}: {error.reason}.", f"{error.remedy}."


def _add_field() -> None:
    st.session_state["posting_fields"] = st.session_state.get("posting_fields", 1) + 1


def _filled(texts: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(text for text in texts if text and text.strip())
