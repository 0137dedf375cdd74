"""Invented people of different walks of life, as JSON Resume says them."""

from typing import Any

Resume = dict[str, Any]

ENGINEER: Resume = {
    "basics": {
        "name": "Noor Achterberg",
        "label": "Senior Data Engineer",
        "email": "noor.achterberg@example.org",
        "phone": "+1 503 555 0187",
        "url": "https://noor.example.com",
        "summary": (
            "Data engineer with nine years in streaming pipelines and warehouse design, the last four "
            "leading a platform team. Likes small interfaces, honest numbers and tests that run at night."
        ),
        "location": {"city": "Portland", "region": "OR"},
        "profiles": [
            {"network": "GitHub", "username": "noorach", "url": "https://github.com/noorach"},
            {
                "network": "LinkedIn",
                "username": "noor-achterberg",
                "url": "https://linkedin.com/in/noor-achterberg",
            },
        ],
    },
    "work": [
        {
            "name": "Fernhollow",
            "position": "Senior Data Engineer",
            "location": "Portland, OR",
            "startDate": "2021-03",
            "highlights": [
                "Rebuilt the nightly freight reports as streaming jobs in Apache Flink and Kafka, so that dispatchers see "
                "delays after two minutes instead of the next morning",
                "Cut warehouse cost by 38 percent with partition pruning and incremental dbt models",
                "Lead a team of five and the weekly design review",
            ],
        },
        {
            "name": "Quillpost Media",
            "position": "Data Engineer",
            "location": "Seattle, WA",
            "startDate": "2018-06",
            "endDate": "2021-02",
            "highlights": [
                "Moved 140 batch jobs from cron to Apache Airflow on Kubernetes",
                "Wrote the data contracts of four teams and the checks that hold them, which ended a year of silent "
                "schema changes",
            ],
        },
        {
            "name": "Bright Harbor Credit Union",
            "position": "Junior Developer",
            "location": "Tacoma, WA",
            "startDate": "2015-08",
            "endDate": "2018-05",
            "highlights": [
                "Automated monthly statements with Python and SQL, saving twenty hours of manual work",
                "Developed account pages in React that 25,000 members use",
            ],
        },
    ],
    "education": [
        {
            "institution": "University of Washington",
            "studyType": "Master of Science",
            "area": "Computer Science",
            "startDate": "2013-09",
            "endDate": "2015-06",
        },
        {
            "institution": "Reed College",
            "studyType": "Bachelor of Arts",
            "area": "Mathematics",
            "startDate": "2009-09",
            "endDate": "2013-05",
        },
    ],
    "projects": [
        {
            "name": "Tidewatch",
            "startDate": "2020-01",
            "endDate": "2020-12",
            "highlights": ["Built a tide gauge dashboard in Go and TimescaleDB that three harbours use"],
        },
        {
            "name": "Ledgerline",
            "startDate": "2017-02",
            "endDate": "2017-09",
            "highlights": [
                "Published a Python package that reconciles bank exports, with 900 downloads a week"
            ],
        },
    ],
    "skills": [
        {"name": "Languages", "keywords": ["Python", "SQL", "Go", "Scala"]},
        {"name": "Data", "keywords": ["Apache Kafka", "Apache Flink", "dbt", "Snowflake"]},
        {"name": "Operations", "keywords": ["Kubernetes", "Terraform", "GitHub Actions"]},
    ],
    "certificates": [
        {"name": "AWS Certified Data Analytics", "issuer": "Amazon Web Services", "date": "2022-04"},
        {"name": "Certified Kubernetes Administrator", "issuer": "Linux Foundation", "date": "2020-11"},
    ],
    "languages": [
        {"language": "Dutch", "fluency": "Native speaker"},
        {"language": "English", "fluency": "Fluent"},
    ],
}

ACADEMIC: Resume = {
    "basics": {
        "name": "Ilse Maria Vanterpool",
        "label": "Computational Biologist",
        "email": "ilse.vanterpool@example.edu",
        "phone": "+44 113 496 0321",
        "url": "https://vanterpool.example.net",
        "summary": "",
        "location": {"city": "Leeds", "region": "United Kingdom"},
        "profiles": [
            {"network": "GitHub", "username": "ivanterpool", "url": "https://github.com/ivanterpool"}
        ],
    },
    "education": [
        {
            "institution": "University of Leeds",
            "studyType": "PhD",
            "area": "Computational Biology",
            "startDate": "2015-10",
            "endDate": "2019-07",
        },
        {
            "institution": "Utrecht University",
            "studyType": "MSc",
            "area": "Bioinformatics",
            "startDate": "2013-09",
            "endDate": "2015-08",
        },
        {
            "institution": "Universidad de Sevilla",
            "studyType": "BSc",
            "area": "Biology",
            "startDate": "2009-09",
            "endDate": "2013-06",
        },
    ],
    "work": [
        {
            "name": "University of Leeds",
            "position": "Lecturer in Bioinformatics",
            "location": "Leeds, United Kingdom",
            "startDate": "2022-09",
            "highlights": [
                "Teach sequence analysis to 120 students a year",
                "Supervise three doctoral candidates on protein design",
            ],
        },
        {
            "name": "Wexcombe Institute",
            "position": "Postdoctoral Researcher",
            "location": "Cambridge, United Kingdom",
            "startDate": "2019-08",
            "endDate": "2022-08",
            "highlights": [
                "Developed a variational model of single-cell expression in PyTorch that is used by eleven laboratories",
                "Ran the group's Slurm cluster of 40 nodes",
            ],
        },
    ],
    "publications": [
        {
            "name": "Sparse priors for single-cell expression",
            "publisher": "Journal of Imagined Biology",
            "releaseDate": "2022",
        },
        {
            "name": "Counting what was not measured in shotgun proteomics",
            "publisher": "Proceedings of Pretend Methods",
            "releaseDate": "2020",
        },
        {
            "name": "A small language model of codon usage",
            "publisher": "Letters in Fictional Genomics",
            "releaseDate": "2018",
        },
    ],
    "awards": [
        {"title": "Early Career Prize", "awarder": "Society of Imagined Biology", "date": "2021"},
        {"title": "Doctoral Scholarship", "awarder": "Northern Research Council", "date": "2015"},
    ],
    "skills": [
        {"name": "Programming", "keywords": ["Python", "R", "C++", "Nextflow"]},
        {"name": "Methods", "keywords": ["Bayesian inference", "Deep learning", "RNA-seq"]},
    ],
    "languages": [
        {"language": "English", "fluency": "Native"},
        {"language": "Spanish", "fluency": "Professional"},
    ],
}

CHANGER: Resume = {
    "basics": {
        "name": "Tobias Quick",
        "label": "Junior Web Developer",
        "email": "t.quick@example.com",
        "phone": "(512) 555-0163",
        "url": "https://tquick.example.dev",
        "summary": (
            "Former chef who taught himself to program during night shifts and now builds web applications for small "
            "businesses."
        ),
        "location": {"city": "Austin", "region": "TX"},
        "profiles": [{"network": "GitHub", "username": "tquickdev", "url": "https://github.com/tquickdev"}],
    },
    "skills": [
        {"name": "Frontend", "keywords": ["HTML", "CSS", "TypeScript", "Vue.js"]},
        {"name": "Backend", "keywords": ["Node.js", "PostgreSQL"]},
    ],
    "work": [
        {
            "name": "Pixel & Pine",
            "position": "Web Developer Intern",
            "location": "Austin, TX",
            "startDate": "2023-09",
            "highlights": ["Build booking pages in Vue.js for seven restaurants"],
        },
        {
            "name": "Self-employed",
            "position": "Freelance Web Designer",
            "location": "Austin, TX",
            "startDate": "2022-11",
            "endDate": "2023-08",
            "highlights": ["Delivered twelve sites on WordPress and cut loading time by half"],
        },
        {
            "name": "The Copper Ladle",
            "position": "Head Chef",
            "location": "Austin, TX",
            "startDate": "2020-02",
            "endDate": "2022-10",
            "highlights": [
                "Led a kitchen of nine and a budget of 400,000 dollars",
                "Planned menus and stock in a spreadsheet that the whole chain took over",
            ],
        },
        {
            "name": "Harbor Street Bistro",
            "position": "Sous Chef",
            "location": "Houston, TX",
            "startDate": "2018-04",
            "endDate": "2020-01",
            "highlights": ["Trained six cooks"],
        },
        {
            "name": "Maison Verte",
            "position": "Line Cook",
            "location": "Houston, TX",
            "startDate": "2016-05",
            "endDate": "2018-03",
            "highlights": ["Cooked 200 covers a night"],
        },
    ],
    "education": [
        {
            "institution": "Codeforge Academy",
            "studyType": "Certificate",
            "area": "Full Stack Web Development",
            "startDate": "2023-01",
            "endDate": "2023-07",
        },
        {
            "institution": "Austin Community College",
            "studyType": "Associate of Applied Science",
            "area": "Culinary Arts",
            "startDate": "2014-08",
            "endDate": "2016-05",
        },
    ],
    "volunteer": [
        {
            "organization": "Code for Austin",
            "position": "Mentor",
            "startDate": "2023-02",
            "highlights": ["Teach JavaScript to beginners every second Saturday"],
        }
    ],
    "languages": [
        {"language": "English", "fluency": "Native"},
        {"language": "French", "fluency": "Intermediate"},
    ],
}

STUDENT: Resume = {
    "basics": {
        "name": "Amara Okoli-Berg",
        "label": "",
        "email": "amara.okoliberg@example.edu",
        "phone": "+49 30 5550 1234",
        "url": "",
        "summary": "",
        "location": {"city": "Berlin", "region": "Germany"},
        "profiles": [
            {"network": "GitHub", "username": "amaraob", "url": "https://github.com/amaraob"},
            {
                "network": "LinkedIn",
                "username": "amara-okoliberg",
                "url": "https://linkedin.com/in/amara-okoliberg",
            },
        ],
    },
    "education": [
        {
            "institution": "Technische Universität Berlin",
            "studyType": "M.Sc.",
            "area": "Computer Science",
            "startDate": "2024-10",
        },
        {
            "institution": "Freie Universität Berlin",
            "studyType": "B.Sc.",
            "area": "Computer Science",
            "startDate": "2021-10",
            "endDate": "2024-09",
        },
        {
            "institution": "Université de Lyon",
            "studyType": "Exchange semester",
            "area": "Applied Mathematics",
            "startDate": "2023-02",
            "endDate": "2023-07",
        },
    ],
    "projects": [
        {
            "name": "Busfinder",
            "startDate": "2024-03",
            "endDate": "2024-06",
            "highlights": [
                "Wrote a React Native app that shows the next three buses at any stop",
                "Reduced battery use by a third with a local cache in SQLite",
            ],
        },
        {
            "name": "Tiny Ray Tracer",
            "startDate": "2023-10",
            "endDate": "2024-01",
            "highlights": ["Implemented a path tracer in Rust with a bounding volume hierarchy"],
        },
        {
            "name": "Chess Coach",
            "startDate": "2022-11",
            "endDate": "2023-01",
            "highlights": ["Fine-tuned a small transformer to explain blunders in plain words"],
        },
    ],
    "skills": [
        {"name": "Programming", "keywords": ["Rust", "Python", "Java", "TypeScript"]},
        {"name": "Tools", "keywords": ["Git", "Docker", "Linux"]},
    ],
    "awards": [{"title": "Dean's List", "awarder": "Freie Universität Berlin", "date": "2023"}],
    "languages": [
        {"language": "German", "fluency": "Native"},
        {"language": "English", "fluency": "C1"},
        {"language": "French", "fluency": "B1"},
    ],
}

PEOPLE = {"engineer": ENGINEER, "academic": ACADEMIC, "changer": CHANGER, "student": STUDENT}
