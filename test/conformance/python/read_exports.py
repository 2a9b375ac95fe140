"""Reads an unpacked release.zip with libraries that had no part in writing it, and prints what each of them found as JSON.

Usage: read_exports.py FOLDER QUESTIONS, where QUESTIONS is a JSON file with SPARQL queries by name, each of which counts something.
"""

import glob
import json
import os
import sys
import time

import duckdb
import frictionless
import networkx
import pandas
import pyarrow.parquet
import pyld.jsonld
import pyoxigraph
import pyshacl
import rdflib
from csvw import TableGroup

FOLDER, QUESTIONS = sys.argv[1:3]
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
IDENTIFIER = "http://purl.org/dc/terms/identifier"
NANOPUBLICATION = "http://www.nanopub.org/nschema#Nanopublication"


def path(*parts):
    return os.path.join(FOLDER, *parts)


def tables(folder, ending):
    return sorted(glob.glob(path(folder, "**", f"*.{ending}"), recursive=True))


def counts(entities, edges):
    return {"entities": int(entities), "edges": int(edges)}


def read_pandas():
    entities = sum(len(pandas.read_csv(file)) for file in tables("csv/entities", "csv"))
    return counts(entities, len(pandas.read_csv(path("csv", "edges.csv"))))


def read_csvw():
    group = TableGroup.from_file(path("csv", "csv-metadata.json"))
    rows = {str(table.url): sum(1 for _ in table.iterdicts()) for table in group.tables}
    entities = sum(count for url, count in rows.items() if url.startswith("entities/"))
    return counts(entities, rows["edges.csv"])


def read_frictionless():
    report = frictionless.validate(path("datapackage.json"))
    errors = report.flatten(["title", "note"])[:5]
    rows = {task.place: task.stats["rows"] for task in report.tasks}
    entities = sum(count for place, count in rows.items() if "/entities/" in place)
    return {**counts(entities, rows["csv/edges.csv"]), "errors": errors}


def read_pyarrow():
    size = lambda file: pyarrow.parquet.read_table(file).num_rows
    return counts(sum(map(size, tables("parquet/entities", "parquet"))), size(path("parquet", "edges.parquet")))


def read_duckdb():
    size = lambda file: duckdb.sql(f"SELECT count(*) FROM read_parquet('{file}')").fetchall()[0][0]
    return counts(sum(map(size, tables("parquet/entities", "parquet"))), size(path("parquet", "edges.parquet")))


def read_networkx():
    graph = networkx.read_graphml(path("graph", "release.graphml"))
    return counts(graph.number_of_nodes(), graph.number_of_edges())


def count_rdf(triples):
    """Entities and links among triples of texts; the release itself has an identifier as well."""
    entities = sum(1 for _, predicate, _ in triples if predicate == IDENTIFIER) - 1
    links = sum(1 for _, predicate, object in triples if predicate == TYPE and object.endswith("vocab#Link"))
    return counts(entities, links)


def read_rdflib(name, format):
    graph = rdflib.Graph().parse(path("rdf", name), format=format)
    return count_rdf([tuple(map(str, triple)) for triple in graph])


def read_rdflib_trig():
    dataset = rdflib.Dataset()
    dataset.parse(path("rdf", "release.trig"), format="trig")
    subjects = lambda predicate, object: {s for s, *_ in dataset.quads((None, rdflib.URIRef(predicate), object, None))}
    links = subjects(TYPE, rdflib.URIRef(NANOPUBLICATION))
    return counts(len(subjects(IDENTIFIER, None)) - 1, len(links))


def read_pyld():
    with open(path("rdf", "release.jsonld"), encoding="utf-8") as file:
        document = json.load(file)
    dataset = pyld.jsonld.to_rdf(document)
    value = lambda term: term["value"]
    return count_rdf([(value(t["subject"]), value(t["predicate"]), value(t["object"])) for t in dataset["@default"]])


def read_oxigraph():
    """Whether all formats say the same, triple by triple."""
    formats = {
        "release.ttl": pyoxigraph.RdfFormat.TURTLE,
        "release.nt": pyoxigraph.RdfFormat.N_TRIPLES,
        "release.jsonld": pyoxigraph.RdfFormat.JSON_LD,
    }
    triples = lambda name: {quad.triple for quad in pyoxigraph.parse(path=path("rdf", name), format=formats[name])}
    first = triples("release.nt")
    return {name: len(triples(name) ^ first) for name in formats}


def ask_oxigraph():
    store = pyoxigraph.Store()
    store.bulk_load(path=path("rdf", "release.nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    with open(QUESTIONS, encoding="utf-8") as file:
        questions = json.load(file)
    return {name: int(next(iter(store.query(query)))[0].value) for name, query in questions.items()}


def check_shapes():
    shapes = rdflib.Graph().parse(path("rdf", "shapes.ttl"), format="turtle")
    data = rdflib.Graph().parse(path("rdf", "release.nt"), format="nt")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
    # The check itself must be able to fail: an alliance without a name does not conform.
    vocabulary = next(str(o) for o in shapes.objects(None, rdflib.SH.targetClass)).rsplit("#", 1)[0] + "#"
    broken = rdflib.Graph()
    broken.add((rdflib.URIRef("http://example.org/x"), rdflib.RDF.type, rdflib.URIRef(vocabulary + "Alliance")))
    return {"conforms": conforms, "broken": pyshacl.validate(broken, shacl_graph=shapes)[0], "text": "" if conforms else text[:2000]}


def check_vocabulary():
    """Terms of closed public vocabularies that do not exist, and how many terms are described."""
    graph = rdflib.Graph().parse(path("rdf", "vocabulary.ttl"), format="turtle")
    known = [rdflib.DCTERMS, rdflib.ORG, rdflib.PROV, rdflib.SKOS, rdflib.SDO, rdflib.FOAF]
    unknown = set()
    for triple in graph:
        for term in triple:
            for namespace in known:
                if str(term).startswith(str(namespace)) and term not in namespace:
                    unknown.add(str(term))
    return {"unknown": sorted(unknown), "terms": len(set(graph.subjects(rdflib.RDFS.isDefinedBy)))}


CHECKS = {
    "pandas": read_pandas,
    "csvw": read_csvw,
    "frictionless": read_frictionless,
    "pyarrow": read_pyarrow,
    "duckdb": read_duckdb,
    "networkx": read_networkx,
    "rdflib, Turtle": lambda: read_rdflib("release.ttl", "turtle"),
    "rdflib, TriG": read_rdflib_trig,
    "pyld": read_pyld,
    "oxigraph": read_oxigraph,
    "questions": ask_oxigraph,
    "shapes": check_shapes,
    "vocabulary": check_vocabulary,
}

found = {}
for name, check in CHECKS.items():
    begun = time.time()
    try:
        found[name] = check()
    except Exception as error:  # every checker says what it found, whatever another one did
        found[name] = {"failed": f"{type(error).__name__}: {error}"[:500]}
    print(f"{name}: {time.time() - begun:.0f} s", file=sys.stderr)
print(json.dumps(found))
