# Show the recipes
default:
    @just --list

# The demo: an invented town on SQLite, http://127.0.0.1:8000
demo port="8000": frontend
    @DEMO=1 python manage.py vorfuehrung --migrieren
    @echo "Die Vorführung läuft auf http://127.0.0.1:{{ port }} (Ende mit Strg+C)"
    @DEMO=1 granian --interface wsgi --host 127.0.0.1 --port {{ port }} --blocking-threads 2 --log-level warning massanzug.config.wsgi:application

# Every test, in the fast suite and in the browser
test *args: frontend
    DEMO=1 pytest -n 2 {{ args }}

# The fast suite alone
schnell *args: frontend
    DEMO=1 pytest -n 2 -m "not e2e" {{ args }}

# What the linters, types and contracts say
lint:
    ruff format --check .
    ruff check .
    djade --check --target-version 5.2 $(git ls-files 'massanzug/**.html')
    DEMO=1 lint-imports
    DEMO=1 mypy
    DEMO=1 python manage.py makemigrations --check --dry-run

# Everything CI checks; POSTGRES_URL names a PostgreSQL server whose role may create databases.
# Search and forecast know no database, which their import contracts hold: tested once.
check: lint test
    @if [ -n "${POSTGRES_URL:-}" ]; then DATABASE_URL="$POSTGRES_URL" just test -m '"not aussehen"' \
        --ignore=tests/suche --ignore=tests/simulation; \
    else echo "NICHT GELAUFEN: dieselben Tests auf PostgreSQL. POSTGRES_URL nennt keinen Server."; fi

# Put everything in the form that check wants
fmt:
    ruff check --fix .
    ruff format .
    djade --target-version 5.2 $(git ls-files 'massanzug/**.html')

# The front-end packages (KERN, SortableJS), once
frontend:
    @test -f node_modules/.package-lock.json && test node_modules/.package-lock.json -nt package-lock.json || npm ci --no-audit --no-fund --loglevel=error

# Take newer versions and write the two lock files
lock:
    uv pip compile pyproject.toml --extra postgres --universal --generate-hashes --upgrade -q -o requirements.txt
    uv pip compile pyproject.toml --extra postgres --group dev --universal --generate-hashes --upgrade -q -o requirements-dev.txt

# The handbook's pictures, from the running code
bilder *args: frontend
    python docs/bilder.py {{ args }}

# What the public pages say, gathered into massanzug/wegweiser/locale and compiled
texte:
    PYTHONPATH=. python docs/texte.py

# The documentation as web pages in docs/_build
docs:
    sphinx-build -q -W -b html docs docs/_build

# How fast a case opens, with rights, for forty people (sizes: 500 5000 50000)
bench-akte *groessen: frontend
    python benchmarks/bench_akte.py {{ groessen }}

# How long a plan takes to typeset, by rendering and size
bench-pdf runden="20":
    python -m benchmarks.bench_pdf {{ runden }}

# The Regalware mirror beside the exact comparison of all pairs
bench-regalware anzahl="2000":
    DEMO=1 DATABASE_URL=sqlite:///bench.sqlite3 python -m benchmarks.bench_regalware {{ anzahl }}

# What the record costs to write and how fast a million entries are verified
bench-protokoll anzahl="1000000":
    DEMO=1 DATABASE_URL=sqlite:///bench.sqlite3 python -m benchmarks.bench_protokoll {{ anzahl }}
    @if [ -n "${POSTGRES_URL:-}" ]; then DEMO=1 DATABASE_URL="$POSTGRES_URL" python -m benchmarks.bench_protokoll {{ anzahl }}; \
    else echo "NICHT GELAUFEN: dasselbe auf PostgreSQL. POSTGRES_URL nennt keinen Server."; fi

# What the search finds of what people ask, beside SQLite FTS5 (--fehler: what it misses, --index: the built index too)
guete-suche *args:
    DEMO=1 python -m benchmarks.guete_suche {{ args }}

# What the redaction check of the Sozialraumteam finds of names planted in 500 notes, and what it missed
guete-schwaerzung *args:
    DEMO=1 python -m benchmarks.guete_schwaerzung {{ args }}

# The search beside FTS5, PostgreSQL and bm25s: speed, size and right answers (sizes: 1000 100000 1000000)
bench-suche *groessen:
    python -m benchmarks.bench_suche {{ groessen }}

# The whole page of results, for eight people at a time, beside the database's LIKE
bench-suchseite anzahl="10000": frontend
    DEMO=1 DATABASE_URL=sqlite:///bench-suchseite.sqlite3 SUCHINDEX=.bench_cache/suchseite \
        python -m benchmarks.bench_suchseite {{ anzahl }}

# The search in the browser on a slowed-down processor: size, loading, first result, kinds of question
bench-notsuche:
    DEMO=1 python -m benchmarks.bench_notsuche

# The copy of the Wegweiser that needs no server, of 1,000 entries: seconds, size, first result on a slow phone
bench-notseite anzahl="1000": frontend
    DEMO=1 DATABASE_URL=sqlite:///bench-notseite.sqlite3 python -m benchmarks.bench_notseite {{ anzahl }}

# Does the forecast's 90 % band hold the truth in 90 of 100 invented towns? (towns a size, then sizes: 70 280 1120)
eichung anzahl="300" *groessen:
    python -m benchmarks.eichung {{ anzahl }} {{ groessen }}

# The forecast beside a plain event loop and SimPy (which is fetched for this alone)
bench-prognose laeufe="1000":
    uv pip install -q --target .bench_cache simpy
    PYTHONPATH=.bench_cache python -m benchmarks.bench_prognose {{ laeufe }}

# From a moved slider to the first estimate, in a real browser, beside the way without a script
bench-schaetzung: frontend
    rm -f bench-schaetzung.sqlite3*
    DEMO=1 PROGNOSE_DIENST=1 DATABASE_URL=sqlite:///bench-schaetzung.sqlite3 SUCHINDEX=.bench_cache/schaetzung \
        python -m benchmarks.bench_schaetzung

# The forecast for many towns on two workers, and what all 560 Jugendämter would take on one machine and on ten
bench-viele anzahl="24":
    python -m benchmarks.bench_viele {{ anzahl }}
