# Compares findings ("rule<tab>stage/stack/logical id" a line) with the table of accepted ones:
#   | rule | where | findings | why |
# * stands for any text and \* for a star; where is stack/logical id without its hash. The number of findings is exact, or "each" where
# every resource of a kind is meant, one more with every function. The line "Rows: N." says how many rows there are, so that nobody adds one unseen.
# Usage: awk -f judges/findings.awk accepted.md findings.txt
function pattern(glob) {
    gsub(/\\\*/, "\001", glob)
    gsub(/[][\\.^$+?(){}|]/, "\\\\&", glob)
    gsub(/\*/, ".*", glob)
    gsub(/\001/, "\\*", glob)
    return "^" glob "$"
}
# Eight digits, written out: not every awk counts with {8}.
BEGIN { HASH = "[0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F][0-9A-F]$" }
FNR == 1 { file++ }
file == 1 && /^Rows: / { allowed = $2 + 0 }
file == 1 && /^\| *`/ {
    split($0, cell, / *[|] */)
    gsub(/`/, "", cell[2])
    gsub(/`/, "", cell[3])
    rows++
    name[rows] = cell[2] " on " cell[3]
    rule[rows] = pattern(cell[2])
    where[rows] = pattern(cell[3])
    expected[rows] = cell[4]
    if (cell[5] == "") { print "no reason: " name[rows]; wrong = 1 }
}
file == 2 && NF {
    split($0, part, "\t")
    resource = part[2]
    sub(/^[^\/]*\//, "", resource)
    sub(HASH, "", resource)
    total++
    for (row = 1; row <= rows; row++) {
        if (part[1] ~ rule[row] && resource ~ where[row]) { found[row]++; next }
    }
    print "new: " part[1] " on " part[2]
    wrong = 1
}
END {
    for (row = 1; row <= rows; row++) {
        if (expected[row] == "each" ? !found[row] : found[row] + 0 != expected[row] + 0) {
            printf "%s: %d found, %s accepted; correct the table\n", name[row], found[row], expected[row]
            wrong = 1
        }
    }
    if (rows != allowed) {
        printf "the table has %d rows and says %d\n", rows, allowed
        wrong = 1
    }
    if (wrong) exit 1
    printf "%d findings, each of them accepted with a reason in %d rows\n", total, rows
}
