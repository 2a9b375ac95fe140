"""What recommendation 24 led to, and which documents say so."""

import os
from urllib.parse import urlencode

import pandas

URL = os.environ.get("CPG_URL", "http://127.0.0.1:4000")
FROM = "recommendation:taskforce-2015-24"

# A row for each quotation of each hop of each chain. pandas reads addresses.
rows = pandas.read_csv(f"{URL}/trace.csv?{urlencode({'from': FROM})}")

chains = rows.drop_duplicates("target.id")
print("Chains by strength:")
print(chains["strength"].value_counts().rename_axis(None).to_string())

quotations = rows.drop_duplicates(["path.hops.evidence.citations.source.id", "path.hops.evidence.citations.quote"])
print("\nQuotations by document:")
print(quotations["path.hops.evidence.citations.source.title"].value_counts().rename_axis(None).to_string())

# Each reference ends with the hash of the release.
print("\nFor example:", rows["path.hops.evidence.citations.reference"].dropna().iloc[0])
