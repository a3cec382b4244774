package org.jebena.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.app.Packaged;
import org.jebena.app.notebook.Multiline;
import org.jebena.app.notebook.NotebookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("packaged")
class RunIT {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createDirectory(folder.resolve("course")).resolve("n.ipynb");
    }

    private NotebookFile ran() throws IOException {
        return NotebookFile.read(folder.resolve("course/n.run.ipynb"));
    }

    private String shown(int cell) throws IOException {
        var output = ran().cells().get(cell).outputs().getLast();
        return Multiline.text(output.has("text") ? output.get("text") : output.getAsJsonObject("data").get("text/plain"));
    }

    @Test
    void cellsRunInTheNotebooksFolderWithAssertionsAndParameters() throws Exception {
        Notebooks.of(file,
                "#tag parameters\nvar rate = 0.1f; String name = \"a\"; int n = 1;",
                "record Point(int x, int y) {}\nnew Point(n, n + 1)",
                "IO.println(name + rate);",
                "new java.io.File(\"here\").getAbsoluteFile().getParentFile().getName()",
                "#tag raises-exception\nassert n < 2 : \"on\";");
        var ended = Packaged.run(folder, "run", "course/n.ipynb", "-p", "name=b", "-p", "rate=0.5", "-p", "n=2", "--html", "page.html",
                "-o", "course/n.run.ipynb");
        assertEquals(0, ended.exitCode(), ended::text);
        assertTrue(ended.text().contains("cell 6/6") && ended.text().contains("AssertionError: on (allowed)"), ended::text);
        assertEquals("Point[x=2, y=3]", shown(2));
        assertEquals("b0.5\n", shown(3));
        assertTrue(shown(4).contains("course"), shown(4));
        assertTrue(Files.readString(folder.resolve("page.html")).contains("b0.5"));
    }

    @Test
    void anEndlessCellEndsAtItsTimeout() throws Exception {
        Notebooks.of(file, "int x = 0;", "while (true) x++;", "x");
        var ended = Packaged.run(folder, "run", "course/n.ipynb", "-o", "course/n.run.ipynb", "--timeout", "5");
        assertEquals(1, ended.exitCode(), ended::text);
        assertTrue(ended.text().contains("cell 2/3 took longer than 5 s (--timeout) and was stopped"), ended::text);
        assertEquals(0, ran().cells().get(2).outputs().size());
    }

    @Test
    void aTableOfNumbersIsCheckedAgainstTheStoredOne() throws Exception {
        Notebooks.of(file, "org.jebena.notebook.Check.table(\"result\", \"accuracy\", 0.875, \"images\", 10_000);");
        assertEquals(0, Packaged.run(folder, "run", "course/n.ipynb", "--in-place").exitCode());
        assertEquals(0, Packaged.run(folder, "run", "course/n.ipynb", "--check").exitCode());
        Files.writeString(file, Files.readString(file).replace(", 0.875,", ", 0.125,"));
        var ended = Packaged.run(folder, "run", "course/n.ipynb", "--check");
        assertEquals(1, ended.exitCode(), ended::text);
        assertTrue(ended.text().contains("table \"result\" differs") && ended.text().contains("0.125"), ended::text);
    }

    @Test
    void aFileThatIsNoNotebookIsRefusedWithItsName() throws Exception {
        Files.writeString(file, "no json");
        var ended = Packaged.run(folder, "run", "course/n.ipynb");
        assertEquals(1, ended.exitCode());
        assertTrue(ended.text().startsWith("jebena: ") && ended.text().contains("n.ipynb: not a notebook")
                && ended.text().lines().count() == 1, ended::text);
        assertEquals(2, Packaged.run(folder, "run").exitCode());
    }
}
