import { EntityLink } from "../parts/entityLink.js";
import { Link } from "../parts/site.js";
import type { HomePageQuery } from "./homeQuery.js";

type Region = HomePageQuery["regions"]["nodes"][number];

/** Where the region is first printed: the regions stand in the order of the document. */
const placeOf = ({ citations }: Region): number => Math.min(...citations.map(({ start }) => start));

function RegionTable({ region }: { readonly region: Region }) {
  const { label, alliances } = region;
  return (
    <table class="reg">
      <caption>
        <strong>{label}</strong>, {alliances.totalCount}
      </caption>
      <thead>
        <tr>
          <th scope="col">Footprint</th>
          <th scope="col" class="num">
            <abbr title="Sustainability and Transformation Plans">STPs</abbr>
          </th>
          <th scope="col" class="num">
            <abbr title="Clinical Commissioning Groups">CCGs</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {alliances.nodes.map(({ id, label: name, stps, ccgs }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink id={id}>{name}</EntityLink>
            </th>
            <td class="num">{stps.totalCount}</td>
            <td class="num">{ccgs.totalCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The alliances of a day by region, with how many STPs and CCGs each covers. */
export function Footprints({ regions, when }: { readonly regions: readonly Region[]; readonly when: string }) {
  const count = regions.reduce((sum, { alliances }) => sum + alliances.totalCount, 0);
  return (
    <section>
      <h2>
        The {count} footprints {when}, by region
      </h2>
      <div class="regions">
        {[...regions]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((region) => (
            <RegionTable key={region.id} region={region} />
          ))}
      </div>
      <p class="small mute">
        Counted with parts: an STP that is split stands in the counts of both alliances.{" "}
        <Link to="/how-to-read#words">What STP, CCG, footprint and other words mean</Link>
      </p>
    </section>
  );
}
