"""Reads the schema of a server by introspection and asks one query that is checked against it, and prints both as JSON.

Usage: read_schema.py ADDRESS. For gql 3 and 4.
"""

import json
import sys

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport
from graphql import print_schema

transport = RequestsHTTPTransport(url=sys.argv[1], use_json=True)
with Client(transport=transport, fetch_schema_from_transport=True) as session:
    schema = print_schema(session.client.schema)
    answer = session.execute(gql('{ ccg(name: "Swindon") { id alliances { edges { node { name } } } } }'))
    try:
        session.execute(gql("{ ccg { nothing } }"))
        refused = None
    except Exception as error:  # gql refuses by the schema, before it asks
        refused = str(error)
print(json.dumps({"schema": schema, "answer": answer, "refused": refused}))
