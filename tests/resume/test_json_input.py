"""A JSON Resume that is read says the same when it is written."""

import json

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.resume import parse_resume, to_json_resume
from skillgap.sections import split_sections

RESUME = {
    "basics": {
        "name": "Ines Castellan",
        "label": "Data journalist",
        "email": "ines@example.org",
        "phone": "+46 8 555 0100",
        "url": "https://castellan.example",
        "summary": "Numbers into stories.",
        "location": {"city": "Malm\u00f6", "countryCode": "SE"},
    },
    "work": [
        {
            "name": "Sydposten",
            "position": "Data journalist",
            "location": "Malm\u00f6",
            "startDate": "2019-08",
            "summary": "Investigations desk.",
            "highlights": ["Built a pipeline for election night", "Won a prize for reporting on rents"],
        },
        {
            "name": "Tarn Weekly",
            "position": "Reporter",
            "startDate": "2016",
            "endDate": "2019-07",
            "highlights": ["Wrote 60 articles"],
        },
    ],
    "education": [
        {
            "institution": "Malm\u00f6 University",
            "area": "Journalism",
            "studyType": "BA",
            "startDate": "2013",
            "endDate": "2016",
            "score": "A-",
            "courses": ["Statistics", "Law"],
        }
    ],
    "projects": [
        {
            "name": "Rentmap",
            "startDate": "2020",
            "description": "Map of rents",
            "highlights": ["40,000 visits"],
            "keywords": ["Leaflet"],
            "url": "https://rentmap.example",
            "roles": ["Developer"],
        }
    ],
    "skills": [{"name": "Programming", "level": "Advanced", "keywords": ["R", "SQL"]}],
    "certificates": [
        {
            "name": "Desktop Specialist",
            "date": "2020-05-01",
            "issuer": "Tarn Board",
            "url": "https://t.example/c",
        }
    ],
    "publications": [
        {
            "name": "Rents in the south",
            "publisher": "Sydposten",
            "releaseDate": "2021-03-02",
            "url": "https://s.example/r",
        }
    ],
    "awards": [{"title": "Spade of the year", "date": "2021", "awarder": "Association of Diggers"}],
    "languages": [{"language": "Swedish", "fluency": "Native"}],
}


def test_what_is_read_is_what_was_written() -> None:
    """Every field of a resume in this form keeps its value, in its place."""
    document = read_document(json.dumps(RESUME).encode(), name="resume.json")
    read = to_json_resume(parse_resume(split_sections(document, DocumentKind.RESUME)))
    assert {key: read[key] for key in RESUME} == RESUME
