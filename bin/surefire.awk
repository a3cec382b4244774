# Sums Surefire's XML reports: a 'count MODULE PASSED FAILED SKIPPED' line for each module, a 'FAILED CLASS.TEST: why' line for each failure,
# and under it the frames of our own code.
# Test cases are counted, since a suite's own numbers are wrong where classes are nested.

function attribute(name) {
    return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

function plain(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text); gsub(/&#10;/, " ", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

/^module / {
    module = $2
    modules[module]
}

/^ *<testcase / {
    test = attribute("classname") "." attribute("name")
    state = "passed"
    counts[module, state]++
}

/^ *<(failure|error|skipped)[ >\/]/ && state == "passed" {
    counts[module, state]--
    state = /<skipped/ ? "skipped" : "failed"
    counts[module, state]++
    frames = state == "failed" ? 4 : 0
    if (frames) print "FAILED " plain(test) ": " plain(attribute("message"))
}

# Where our own code stands in the failure's stack.
/^\tat .*org\.jebena\./ && frames-- > 0 { print "    " $2 }

/<\/(failure|error)>/ { frames = 0 }

END {
    for (module in modules) {
        print "count", module, counts[module, "passed"] + 0, counts[module, "failed"] + 0, counts[module, "skipped"] + 0
    }
}
