#!/usr/bin/env python
"""The peer of bench/quality on public data sets: Splink 5 with DuckDB, configured by hand for each of them.

usage: python splink_peer.py SET OUT FILE...     SET: febrl-link FILE FILE | febrl-dedupe FILE | fake1000 FILE | historical FILE
needs: pip install splink==5.0.0 duckdb

It never sees the truth: it writes one crosswalk for each threshold, OUT/WEIGHT.csv (person_id, source, row), and the
bench takes the one that the truth likes best. source is the file's name without its ending, row counts from 1.
The last line printed is JSON: seconds of the whole process, pairs scored, peak memory, versions.
"""
import json
import logging
import os
import resource
import sys
import time

STARTED = time.time()
import duckdb
import splink
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

SEED = 1
WEIGHTS = range(-16, 31)


def tf(sql, label, column):
    """A level whose u is the frequency of the value in `column`."""
    return cll.CustomLevel(sql, label).configure(
        tf_adjustment_column=column, disable_tf_exact_match_detection=True
    )


def names(a, b, jw=(0.92, 0.85)):
    """Given name and surname in one comparison, as either may stand in the other's column or be missing."""
    full = f"{a} || ' ' || {b}"
    both = f"({a}_l is not null and {b}_l is not null and {a}_r is not null and {b}_r is not null)"
    near = lambda c, t: f"jaro_winkler_similarity({c}_l, {c}_r) >= {t}"
    return cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.CustomLevel(
                f"({a}_l is null and {b}_l is null) or ({a}_r is null and {b}_r is null)", "missing"
            ).configure(is_null_level=True),
            tf(f"{a}_l = {a}_r and {b}_l = {b}_r", "both equal", "full_name"),
            cll.CustomLevel(f"{both} and {a}_l = {b}_r and {b}_l = {a}_r", "exchanged"),
            tf(f"{b}_l = {b}_r and ({near(a, jw[0])} or dl({a}_l, {a}_r) <= 1)", "surname, first near", b),
            tf(f"{a}_l = {a}_r and ({near(b, jw[0])} or dl({b}_l, {b}_r) <= 1)", "first, surname near", a),
            cll.CustomLevel(f"{near(a, jw[1])} and {near(b, jw[1])}", "both near"),
            cll.CustomLevel(
                f"{both} and jaro_winkler_similarity({a}_l, {b}_r) >= .9 and jaro_winkler_similarity({b}_l, {a}_r) >= .9",
                "near, exchanged",
            ),
            tf(f"{b}_l = {b}_r and ({a}_l is null or {a}_r is null)", "surname, first missing", b),
            tf(f"{a}_l = {a}_r and ({b}_l is null or {b}_r is null)", "first, surname missing", a),
            tf(f"{b}_l = {b}_r", "surname alone", b),
            tf(f"{a}_l = {a}_r", "first alone", a),
            cll.CustomLevel(
                f"{near(b, jw[0])} or {near(a, jw[0])} or {a}_l = {b}_r or {b}_l = {a}_r", "one near"
            ),
            cll.ElseLevel(),
        ],
    )


def text(column, *jw, frequency=True):
    levels = [cll.NullLevel(column)]
    exact = cll.ExactMatchLevel(column, term_frequency_adjustments=frequency)
    levels.append(exact)
    levels += [cll.JaroWinklerLevel(column, t) for t in jw]
    return cl.CustomComparison(output_column_name=column, comparison_levels=[*levels, cll.ElseLevel()])


def date(column):
    """A date as text whose parts stand at fixed places, yyyymmdd."""
    part = lambda f, n: f"substr({column}_l, {f}, {n}) = substr({column}_r, {f}, {n})"
    return cl.CustomComparison(
        output_column_name=column,
        comparison_levels=[
            cll.NullLevel(column),
            cll.ExactMatchLevel(column),
            cll.CustomLevel(f"dl({column}_l, {column}_r) <= 1", "a typing error"),
            cll.CustomLevel(
                f"substr({column}_l, 1, 4) = substr({column}_r, 1, 4) and substr({column}_l, 5, 2) = substr({column}_r, 7, 2)"
                f" and substr({column}_l, 7, 2) = substr({column}_r, 5, 2)",
                "day and month exchanged",
            ),
            cll.CustomLevel(f"({part(1, 4)})::int + ({part(5, 2)})::int + ({part(7, 2)})::int = 2", "two parts"),
            cll.CustomLevel(f"dl({column}_l, {column}_r) <= 2", "two typing errors"),
            cll.CustomLevel(part(1, 4), "the year"),
            cll.ElseLevel(),
        ],
    )


# Blanks are where the errors of FEBRL fall most often, so streets and suburbs are compared without them.
FEBRL = """select {source} as source_dataset, row_number() over () as unique_id, given_name, surname,
  case when given_name is not null and surname is not null then given_name || ' ' || surname end as full_name,
  street_number, replace(address_1, ' ', '') as street, replace(address_2, ' ', '') as house,
  replace(suburb, ' ', '') as suburb, postcode, state, date_of_birth as dob
  from raw"""


def febrl(link):
    near = lambda a, b: f"jaro_winkler_similarity({a}_l, {b}_r) >= .88"
    exchanged = f"({near('street', 'house')} or {near('house', 'street')})"
    street = cl.CustomComparison(
        output_column_name="street",
        comparison_levels=[
            cll.NullLevel("street"),
            tf("street_l = street_r and street_number_l = street_number_r", "street and number", "street"),
            cll.CustomLevel(f"{near('street', 'street')} and street_number_l = street_number_r", "near, number"),
            tf("street_l = street_r", "street", "street"),
            cll.CustomLevel(near("street", "street"), "near"),
            cll.CustomLevel(f"{exchanged} and street_number_l = street_number_r", "exchanged, number"),
            cll.CustomLevel(exchanged, "in the other address column"),
            cll.CustomLevel("street_number_l = street_number_r", "number alone"),
            cll.ElseLevel(),
        ],
    )
    house = cl.CustomComparison(
        output_column_name="house",
        comparison_levels=[
            cll.CustomLevel(f"house_l is null or house_r is null or {exchanged}", "missing, or in the other column").configure(
                is_null_level=True
            ),
            cll.ExactMatchLevel("house", term_frequency_adjustments=True),
            cll.CustomLevel(near("house", "house"), "near"),
            cll.ElseLevel(),
        ],
    )
    place = cl.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            cll.CustomLevel(
                "(suburb_l is null or suburb_r is null) and (postcode_l is null or postcode_r is null)", "missing"
            ).configure(is_null_level=True),
            tf("suburb_l = suburb_r and postcode_l = postcode_r", "suburb and postcode", "suburb"),
            tf("suburb_l = suburb_r", "suburb", "suburb"),
            tf("postcode_l = postcode_r", "postcode", "postcode"),
            cll.CustomLevel("jaro_winkler_similarity(suburb_l, suburb_r) >= .88", "suburb near"),
            cll.CustomLevel("dl(postcode_l, postcode_r) <= 1", "postcode near"),
            cll.ElseLevel(),
        ],
    )
    return dict(
        columns=FEBRL,
        comparisons=[
            names("given_name", "surname"),
            date("dob"),
            street,
            house,
            place,
            cl.ExactMatch("state"),
        ],
        blocking=[
            block_on("given_name", "surname"),
            block_on("dob"),
            block_on("postcode"),
            block_on("suburb"),
            block_on("street"),
            block_on("house"),
            block_on("surname", "substr(dob, 1, 4)"),
            block_on("given_name", "substr(dob, 1, 4)"),
            block_on("surname", "street_number"),
            block_on("given_name", "street_number"),
            block_on("given_name", "substr(surname, 1, 3)"),
            block_on("surname", "substr(given_name, 1, 3)"),
            block_on("substr(surname, 1, 3)", "substr(given_name, 1, 3)", "state"),
            "l.street = r.house",
            "l.house = r.street",
            "l.given_name = r.surname and l.surname = r.given_name",
        ],
        prior=[block_on("given_name", "surname", "dob"), block_on("dob", "postcode", "surname")],
        recall=0.7,
        em=[block_on("dob"), block_on("given_name", "surname"), block_on("postcode", "suburb")],
        link=link,
    )


# Its names stand in either column, so a name is taken without its order; birthdays are off by days, months, 1 or 10 years.
FAKE = """select {source} as source_dataset, row_number() over () as unique_id, a, b,
  case when a is not null and b is not null then least(a, b) || ' ' || greatest(a, b) end as full_name, coalesce(a, b) as one_name,
  dob, try_cast(dob as date) as day, lower(city) as city, lower(email) as email, split_part(lower(email), '@', 1) as mailbox
  from (select lower(first_name) as a, lower(surname) as b, dob, city, email from raw)"""


def fake1000():
    near = lambda x, y, t: f"(jaro_winkler_similarity({x}, {y}) >= {t} or dl({x}, {y}) <= 1)"
    straight = f"{near('a_l', 'a_r', 0.85)} and {near('b_l', 'b_r', 0.85)}"
    crossed = f"{near('a_l', 'b_r', 0.85)} and {near('b_l', 'a_r', 0.85)}"
    equal = "(a_l = a_r or b_l = b_r or a_l = b_r or b_l = a_r)"
    any_near = " or ".join(near(x, y, 0.85) for x in ("a_l", "b_l") for y in ("a_r", "b_r"))
    name = cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.CustomLevel("one_name_l is null or one_name_r is null", "missing").configure(is_null_level=True),
            tf("full_name_l = full_name_r", "both, in either order", "full_name"),
            cll.CustomLevel(f"({straight}) or ({crossed})", "both near"),
            cll.CustomLevel(f"{equal} and (full_name_l is null or full_name_r is null)", "one, the other missing"),
            cll.CustomLevel(f"({any_near}) and (full_name_l is null or full_name_r is null)", "one near, the other missing"),
            cll.CustomLevel(equal, "one"),
            cll.CustomLevel(any_near, "one near"),
            cll.ElseLevel(),
        ],
    )
    apart = "abs(date_diff('day', day_l, day_r))"
    day_of_month = "abs(date_diff('day', day_l, day_r + interval ({years}) year)) <= {days}"
    shifted = lambda years, days: " or ".join(
        day_of_month.format(years=sign * years, days=days) for sign in (-1, 1)
    )
    birth = cl.CustomComparison(
        output_column_name="dob",
        comparison_levels=[
            cll.NullLevel("day"),
            cll.ExactMatchLevel("dob"),
            cll.CustomLevel(f"{apart} <= 3", "3 days"),
            cll.CustomLevel("dl(dob_l, dob_r) <= 1", "a typing error"),
            cll.CustomLevel(f"{apart} <= 35", "a month"),
            cll.CustomLevel(f"{shifted(10, 3)} or {shifted(1, 3)}", "1 or 10 years and some days"),
            cll.CustomLevel(f"{apart} <= 70", "two months"),
            cll.CustomLevel(f"{shifted(10, 35)} or {shifted(1, 35)}", "1 or 10 years and a month"),
            cll.CustomLevel(f"{shifted(10, 70)} or {shifted(1, 70)}", "1 or 10 years and two months"),
            cll.ElseLevel(),
        ],
    )
    email = cl.CustomComparison(
        output_column_name="email",
        comparison_levels=[
            cll.NullLevel("email"),
            cll.ExactMatchLevel("email", term_frequency_adjustments=True),
            cll.CustomLevel("dl(email_l, email_r) <= 2", "two typing errors"),
            cll.CustomLevel("jaro_winkler_similarity(email_l, email_r) >= .92 or dl(email_l, email_r) <= 4", "near"),
            cll.CustomLevel("jaro_winkler_similarity(mailbox_l, mailbox_r) >= .85", "mailbox near"),
            cll.ElseLevel(),
        ],
    )
    return dict(
        columns=FAKE,
        comparisons=[name, birth, email, text("city", 0.85)],
        blocking=["1 = 1"],
        prior=[block_on("full_name", "dob"), block_on("email")],
        recall=0.6,
        em=[block_on("dob"), block_on("email"), block_on("full_name")],
        link=False,
    )


# first_name and surname are the first and the last word of full_name, so a name is one comparison of its words.
HISTORICAL = """select {source} as source_dataset, row_number() over () as unique_id, full_name,
  case when surname is not null then first_and_surname end as two_names, first_and_surname, first_name, surname,
  string_split(regexp_replace(full_name, '[^a-z0-9 ]', '', 'g'), ' ') as words, dob, birth_place, postcode_fake as postcode,
  split_part(postcode_fake, ' ', 1) as outward, gender, occupation from raw"""


def historical():
    shared = "len(list_intersect(words_l, words_r))"
    name = cl.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            cll.NullLevel("full_name"),
            tf("full_name_l = full_name_r", "all words", "full_name"),
            tf("two_names_l = two_names_r", "first and last word", "first_and_surname"),
            cll.CustomLevel(f"{shared} >= 3", "three words"),
            tf(
                f"surname_l = surname_r and ({shared} >= 2 or left(first_name_l, 2) = left(first_name_r, 2)"
                " or dl(first_name_l, first_name_r) <= 2)",
                "last word, first near",
                "surname",
            ),
            cll.CustomLevel(f"{shared} >= 2", "two words"),
            cll.CustomLevel("jaro_winkler_similarity(first_and_surname_l, first_and_surname_r) >= .92", "near"),
            tf("surname_l = surname_r", "last word", "surname"),
            cll.CustomLevel(
                "first_name_l = first_name_r and jaro_winkler_similarity(surname_l, surname_r) >= .85",
                "first word, last near",
            ),
            cll.CustomLevel(f"{shared} >= 1", "a word"),
            cll.CustomLevel("jaro_winkler_similarity(first_and_surname_l, first_and_surname_r) >= .8", "far"),
            cll.ElseLevel(),
        ],
    )
    new_year = "(right(dob_l, 5) = '01-01' or right(dob_r, 5) = '01-01')"
    birth = cl.CustomComparison(
        output_column_name="dob",
        comparison_levels=[
            cll.NullLevel("dob"),
            tf("dob_l = dob_r and right(dob_l, 5) <> '01-01'", "equal", "dob"),
            tf("dob_l = dob_r", "equal, 1 January", "dob"),
            cll.CustomLevel(f"left(dob_l, 4) = left(dob_r, 4) and {new_year}", "the year, 1 January"),
            cll.CustomLevel("dl(dob_l, dob_r) <= 1", "a typing error"),
            cll.CustomLevel("left(dob_l, 4) = left(dob_r, 4)", "the year"),
            cll.CustomLevel(f"right(dob_l, 5) = right(dob_r, 5) and not {new_year}", "day and month"),
            cll.CustomLevel("abs(left(dob_l, 4)::int - left(dob_r, 4)::int) <= 10", "10 years"),
            cll.ElseLevel(),
        ],
    )
    place = cl.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            cll.CustomLevel(
                "(postcode_l is null or postcode_r is null) and (birth_place_l is null or birth_place_r is null)",
                "missing",
            ).configure(is_null_level=True),
            cll.CustomLevel("postcode_l = postcode_r", "postcode"),
            tf("birth_place_l = birth_place_r and outward_l = outward_r", "place and first half of the postcode", "birth_place"),
            tf("birth_place_l = birth_place_r", "place", "birth_place"),
            cll.CustomLevel("outward_l = outward_r", "first half of the postcode"),
            cll.CustomLevel("left(postcode_l, 2) = left(postcode_r, 2)", "two letters of the postcode"),
            cll.ElseLevel(),
        ],
    )
    return dict(
        columns=HISTORICAL,
        comparisons=[
            name,
            birth,
            place,
            cl.ExactMatch("gender"),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        blocking=[
            block_on("first_name", "surname"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode"),
            block_on("dob", "birth_place"),
            block_on("dob", "occupation"),
            block_on("substr(postcode, 1, 3)", "dob"),
            block_on("substr(postcode, 1, 3)", "first_name"),
            block_on("substr(postcode, 1, 3)", "surname"),
            block_on("birth_place", "surname"),
            block_on("birth_place", "substr(dob, 1, 4)", "first_name"),
            block_on("birth_place", "first_name", "occupation"),
            block_on("substr(first_name, 1, 2)", "substr(surname, 1, 2)", "substr(dob, 1, 4)"),
        ],
        prior=[block_on("first_name", "surname", "dob"), block_on("dob", "postcode")],
        recall=0.6,
        em=[block_on("first_name", "surname"), block_on("dob"), block_on("postcode")],
        link=False,
    )


SETS = {
    "febrl-link": lambda: febrl(True),
    "febrl-dedupe": lambda: febrl(False),
    "fake1000": fake1000,
    "historical": historical,
}


def read(con, file, columns):
    """Cells without the blanks around them; an empty one is null."""
    source = os.path.splitext(os.path.basename(file))[0]
    con.execute(
        f"create or replace table raw as select nullif(trim(columns(*)), '') from read_csv('{file}', all_varchar=true, header=true, parallel=false)"
    )
    for name in [row[0] for row in con.execute("describe raw").fetchall()]:
        if name != name.strip():
            con.execute(f'alter table raw rename "{name}" to "{name.strip()}"')
    con.execute(f'create table "{source}" as {columns.format(source=chr(39) + source + chr(39))}')
    return source


def train(linker, plan):
    linker.training.estimate_probability_two_random_records_match(plan["prior"], recall=plan["recall"])
    linker.training.estimate_u_using_random_sampling(max_pairs=4e6, seed=SEED)
    for rule in plan["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)


def joined(edges, rows, link):
    """The cluster of every row as edges are taken in falling weight: yields (weight, clusters) for each of WEIGHTS.

    link: a row takes its best partner that is still free (Splink's own single best links give the same on two files and
    need 25 seconds and gigabytes a threshold); else connected components.
    """
    parent = {row: row for row in rows}
    taken = set()

    def root(row):
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    at = 0
    for weight in sorted(WEIGHTS, reverse=True):
        while at < len(edges) and edges[at][0] >= weight:
            _, a, b = edges[at]
            at += 1
            if link and (a in taken or b in taken):
                continue
            taken.update((a, b))
            parent[root(a)] = root(b)
        yield weight, {row: root(row) for row in rows}


def main(name, out, files):
    plan = SETS[name]()
    os.makedirs(out, exist_ok=True)
    con = duckdb.connect(config={"threads": 2})
    con.execute("set enable_progress_bar = false")
    con.execute("create macro dl(a, b) as damerau_levenshtein(a, b)")
    sources = [read(con, file, plan["columns"]) for file in files]
    settings = SettingsCreator(
        link_type="link_only" if plan["link"] else "dedupe_only",
        comparisons=plan["comparisons"],
        blocking_rules_to_generate_predictions=plan["blocking"],
        retain_matching_columns=False,
        em_convergence=0.0005,
        max_iterations=50,
    )
    db = DuckDBAPI(connection=con)
    tables = [db.register(source, dataset_display_name=source) for source in sources]
    linker = Linker(tables if plan["link"] else tables[0], settings, log_level=logging.ERROR)
    train(linker, plan)
    predictions = linker.inference.predict(threshold_match_weight=min(WEIGHTS))
    side = lambda end: f"source_dataset_{end}" if plan["link"] else f"'{sources[0]}'"
    edges = [
        (weight, (left, a), (right, b))
        for weight, left, a, right, b in con.execute(
            f"""select match_weight, {side("l")}, unique_id_l, {side("r")}, unique_id_r
            from {predictions.physical_name} order by 1 desc, 3, 5"""
        ).fetchall()
    ]
    rows = [
        (source, row)
        for source in sources
        for (row,) in con.execute(f'select unique_id from "{source}" order by 1').fetchall()
    ]
    begun = time.time()
    for weight, cluster in joined(edges, rows, plan["link"]):
        number = {}
        with open(f"{out}/{weight}.csv", "w", encoding="utf-8") as file:
            file.write("person_id,source,row\n")
            for source, row in rows:
                person = number.setdefault(cluster[source, row], len(number) + 1)
                file.write(f"{person},{source},{row}\n")
    # as if one threshold had been asked for
    total = begun - STARTED + (time.time() - begun) / len(WEIGHTS)
    print(
        json.dumps(
            dict(
                total_s=round(total, 2),
                kept_pairs=len(edges),
                maxrss_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                versions=f"Splink {splink.__version__}, DuckDB {duckdb.__version__}, Python {sys.version.split()[0]}",
            )
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
