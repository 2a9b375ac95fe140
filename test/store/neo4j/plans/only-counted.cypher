// { ccgs { totalCount } alliances(filter: {kind: {eq: VANGUARD}}) { totalCount } }

// 1 of 1, select: at most 11 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.kind = $p0 }] AS row;
