# Alliances and their CCGs, as a data frame.
url <- Sys.getenv("CPG_URL", "http://127.0.0.1:4000")

# Codes and ids are texts; a missing value is an empty cell.
members <- read.csv(paste0(url, "/q/alliances-and-their-ccgs.csv"), check.names = FALSE, na.strings = "",
                    colClasses = "character", encoding = "UTF-8")

counts <- aggregate(ccgs.id ~ name, data = members, FUN = function(ids) length(unique(ids)))
names(counts) <- c("alliance", "ccgs")
counts <- counts[order(-counts$ccgs, counts$alliance), ]
print(counts, row.names = FALSE)

write.csv(members, "alliances.csv", row.names = FALSE, na = "")
cat(nrow(members), "rows written to alliances.csv\n")
