# Names the test sources that are for two of JUnit's engines: the report of the second one to run takes the place of the first one's.

function wants(engine) {
    if (!((FILENAME, engine) in wanted) && ++engines[FILENAME] == 2) {
        print "FAILED " FILENAME ": has tests for two of JUnit's engines, but only the last one's are counted; give each its own class"
    }
    wanted[FILENAME, engine]
}

/^import net\.jqwik\./ { wants("jqwik") }
/^import com\.tngtech\.archunit\.junit\./ { wants("archunit") }
/^import org\.junit\.jupiter\.(api\.(Test|RepeatedTest|TestFactory)|params\.ParameterizedTest);/ { wants("jupiter") }
